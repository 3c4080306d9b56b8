'use client';

import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useScene } from '#components/board/canvas/canvas-context.ts';
import type { PinGroup } from '#lib/review/pin-groups.ts';
import type { PinsShown } from '#lib/review/place-pins.ts';
import { useReview } from '../threads/review-context.ts';
import { NewPin } from './new-pin.tsx';
import { bringIntoView, openPin } from './open-pin.ts';
import { PinButton } from './pin-button.tsx';
import { PinPreview } from './pin-preview.tsx';
import './pins.css';
import { makePinsSource } from './pins-source.ts';
import { usePinKeys } from './use-pin-keys.ts';
import { makePinWriter } from './write-pins.ts';

type PinsLayerProps = { readonly resolved?: PinsShown['resolved'] };

/** The pins of all threads over the board, at the screen's own scale. */
export function PinsLayer({ resolved = 'hidden' }: PinsLayerProps) {
  const scene = useScene();
  const { desk } = useOpenBoard();
  const { threads } = useReview();
  const layer = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const source = useMemo(() => makePinsSource(scene, threads), [scene, threads]);
  const writer = useMemo(() => makePinWriter(scene, source), [scene, source]);
  const groups = useSyncExternalStore(source.subscribe, source.get, source.get);
  const keys = usePinKeys(groups, writer.elements, source.keep);
  const [looked, setLooked] = useState<{ group: PinGroup; element: HTMLElement } | null>(null);

  useEffect(() => source.start(), [source]);
  useEffect(() => source.show(resolved), [source, resolved]);
  useLayoutEffect(
    () => (layer.current && field.current ? writer.start(layer.current, field.current) : undefined),
    [writer],
  );
  // What moves would leave its preview behind.
  useEffect(() => (looked ? scene.desk.subscribe(() => setLooked(null)) : undefined), [looked, scene]);

  const lookAt = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-pin]') : null;
    const group = groups.find(({ key }) => key === element?.dataset.pin);
    setLooked(element && group ? { group, element } : null);
  };
  const open = useCallback((group: PinGroup) => openPin(group, desk, threads), [desk, threads]);
  const hide = () => setLooked(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={layer}
      role="group"
      aria-label="Comment pins"
      className="pins"
      onPointerOver={(event) => event.pointerType !== 'touch' && lookAt(event.target)}
      onPointerOut={hide}
      onPointerDown={hide}
      onFocus={({ target }) => {
        keys.entered(target);
        if (!target.matches(':focus-visible')) return;
        bringIntoView(desk, source.atOf(target.dataset.pin ?? ''));
        lookAt(target);
      }}
      onBlur={(event) => {
        keys.left(event);
        hide();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide();
        keys.pressed(event);
      }}
    >
      <div ref={field} className="pin-field">
        {groups.map((group) => (
          <PinButton
            key={group.key}
            group={group}
            elements={writer.elements}
            isTabStop={group.key === keys.tabStop}
            onOpen={open}
          />
        ))}
      </div>
      <NewPin />
      {looked && <PinPreview key={looked.group.key} {...looked} beside={looked.element} />}
    </div>
  );
}
