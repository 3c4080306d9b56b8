'use client';

import {
  type KeyboardEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { keyFocus, pressOf } from '#components/board/board-keys.ts';
import { focusedNote } from '#components/board/focused-note.ts';
import { actionForKey } from '#lib/tools/keymap.ts';
import { useMoments, type usePast } from '../use-past.ts';
import { MomentBanner } from './moment-banner.tsx';
import { PastCanvas } from './past-canvas.tsx';
import type { ReadingDesk } from './reading-desk.ts';

type PastViewProps = { readonly past: ReturnType<typeof usePast> };

/** The board of another moment over the one of now, which goes on beneath. No key or clipboard leaves it. */
export function PastView({ past }: PastViewProps) {
  const moments = useMoments();
  const desk = useRef<ReadingDesk | null>(null);
  const banner = useRef<HTMLElement>(null);

  const attach = useCallback((reading: ReadingDesk | null) => {
    desk.current = reading;
  }, []);

  useLayoutEffect(() => {
    const opener = document.activeElement;
    // Who walks along the timeline goes on there, and hears of it.
    const isWalking = opener?.closest('[data-versions-panel]');
    if (!isWalking) banner.current?.focus();
    const own = banner.current?.closest<HTMLElement>('[data-past]');
    return () => {
      const isElsewhere = () => {
        const { activeElement, body } = document;
        return activeElement !== null && activeElement !== body && !own?.contains(activeElement);
      };
      if (isElsewhere()) return;
      const back = opener instanceof HTMLElement && opener !== document.body ? opener : null;
      // Once the board beneath can take it again, unless the panel has taken it by then.
      requestAnimationFrame(() => {
        if (isElsewhere()) return;
        (back?.isConnected ? back : document.querySelector<HTMLElement>('[data-canvas]'))?.focus();
      });
    };
  }, []);

  useEffect(() => {
    const leaveOnEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open], [popover=auto]:popover-open')) return;
      event.preventDefault();
      moments.look({ moment: { is: 'now' } });
    };
    window.addEventListener('keydown', leaveOnEscape);
    return () => window.removeEventListener('keydown', leaveOnEscape);
  }, [moments]);

  const hearKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      if (!document.querySelector('[popover=auto]:popover-open')) moments.look({ moment: { is: 'now' } });
      return;
    }
    const reading = desk.current;
    if (!reading || event.defaultPrevented) return;
    const focused = focusedNote();
    const name = actionForKey(pressOf(event.nativeEvent), {
      ...{ focus: keyFocus(), focused, letterKeys: true },
      ...{ desk: reading.get(), scene: reading.scene() },
    });
    if (name === null || name === 'start-typing') return;
    event.preventDefault();
    reading.run(name, focused);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it keeps keys from the board beneath; people act on what is in it
    <div
      data-past
      onKeyDown={hearKey}
      onCut={keep}
      onCopy={keep}
      onPaste={keep}
      className="absolute inset-0 z-[25] bg-canvas"
    >
      {past.drawn.is !== 'nothing' && <PastCanvas drawn={past.drawn} attach={attach} />}
      <MomentBanner ref={banner} past={past} />
    </div>
  );
}

function keep(event: SyntheticEvent): void {
  event.stopPropagation();
}
