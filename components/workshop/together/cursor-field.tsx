'use client';

import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { type OpenBoard, useOpenBoard } from '#components/board/board-context.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { toScreen } from '#lib/geometry/view.ts';
import { MAX_CHAT } from '#lib/sync/reaction.ts';

/** Milliseconds for which what was said stays when nothing more is written. */
const STAY = 6_000;
/** CSS pixels from the pointer's tip. */
const BESIDE = 14;

type CursorFieldProps = { readonly origin: HTMLElement; readonly onClose: () => void };

/** A line at my pointer that the others read as I write it. It vanishes by itself, and with Escape. */
export function CursorField({ origin, onClose }: CursorFieldProps) {
  const board = useOpenBoard();
  const { ownPresence, me } = board;
  const place = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [isSaid, setSaid] = useState(false);

  useLayoutEffect(() => (place.current ? keepAtPointer(place.current, board) : undefined), [board]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the time anew
  useEffect(() => {
    const timer = setTimeout(onClose, STAY);
    return () => clearTimeout(timer);
  }, [words, isSaid, onClose]);

  const leave = () => origin.focus({ preventScroll: true });
  const areHidden = useWorkshop(({ view }) => view?.state.cursors === 'hidden');
  const vanish = useEffectEvent(() => {
    leave();
    onClose();
  });
  useEffect(() => {
    if (areHidden) vanish();
  }, [areHidden]);

  const write = (next: string) => {
    setWords(next);
    ownPresence.say(next);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    leave();
    if (event.key === 'Escape' || words.trim() === '') onClose();
    else setSaid(true);
  };
  return (
    <div ref={place} className="cursor-field" data-colour={me.colour}>
      {isSaid ? (
        <p>{words}</p>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: a key opened it, to be written in
          autoFocus
          aria-label="Say something at your cursor"
          placeholder="Say something"
          maxLength={MAX_CHAT}
          value={words}
          onChange={(event) => write(event.target.value)}
          onKeyDown={keyDown}
          onBlur={() => (words.trim() === '' ? onClose() : setSaid(true))}
        />
      )}
    </div>
  );
}

/** Moves the element with the pointer and the view. Returns what ends it. */
function keepAtPointer(element: HTMLElement, { desk, ownPresence }: OpenBoard): () => void {
  const move = () => {
    const cursor = ownPresence.getCursor();
    if (!cursor) return;
    const { view, viewport } = desk.get();
    const { x, y } = toScreen(view, cursor);
    const left = Math.max(0, Math.min(x + BESIDE, viewport.w - element.offsetWidth));
    const top = Math.max(0, Math.min(y + BESIDE, viewport.h - element.offsetHeight));
    element.style.transform = `translate(${left}px,${top}px)`;
  };
  move();
  const stop = desk.subscribe(move);
  // After the canvas, which takes in first where the pointer is.
  window.addEventListener('pointermove', move);
  return () => {
    stop();
    window.removeEventListener('pointermove', move);
  };
}
