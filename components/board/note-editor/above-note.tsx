import { type ReactNode, type RefObject, useEffect } from 'react';
import { createPortal } from 'react-dom';

/** CSS pixels between the note and what stands above it, and from the canvas's edge. */
const GAP = 8;

export type AboveNoteProps = {
  /** An element inside the note. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Its own element: a focus within it is still a focus on the note. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
};

/** Keeps its content above a note, or below where there is no room, unscaled whatever the zoom. */
export function AboveNote({ anchor, ref: box, children }: AboveNoteProps) {
  useEffect(() => {
    let frame = 0;
    let placed = '';
    // The board moves under the note without telling: one rectangle read per frame while a note is written is cheap.
    const follow = () => {
      frame = requestAnimationFrame(follow);
      const note = anchor.current?.closest('[data-note-id]') ?? anchor.current;
      if (!note || !box.current) return;
      const canvas = note.closest('[data-canvas]') ?? document.documentElement;
      const next = placeFor(note.getBoundingClientRect(), canvas.getBoundingClientRect(), box.current);
      if (next === placed) return;
      placed = next;
      box.current.style.transform = next;
      box.current.style.visibility = 'visible';
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [anchor, box]);
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing happens here, events only end here
    <div
      ref={box}
      className="invisible fixed top-0 left-0 z-50 w-max"
      // React hands events on to the note: there they would drag it.
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </div>,
    document.body,
  );
}

function placeFor(note: DOMRect, canvas: DOMRect, box: HTMLElement): string {
  const { offsetWidth: width, offsetHeight: height } = box;
  const above = note.top - height - GAP;
  const top = above >= canvas.top + GAP ? above : note.bottom + GAP;
  const x = clamp(note.left + (note.width - width) / 2, canvas.left, canvas.right - width);
  const y = clamp(top, canvas.top, canvas.bottom - height);
  return `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least + GAP, Math.min(value, most - GAP));
}
