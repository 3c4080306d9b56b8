import { type RefObject, useLayoutEffect, useRef } from 'react';
import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { boundsOf } from '#lib/geometry/rect.ts';
import { fitRect, type View } from '#lib/geometry/view.ts';
import { useOpenBoard } from './board-context.ts';

/** CSS pixels round the notes: less where the sheet leaves little. */
const MARGIN = { beside: 40, above: 16 } as const;

/**
 * Shows the notes in what a sheet at the right or the lower edge leaves of the canvas. Returns what brings back the
 * view from before.
 */
export function useViewBeside(sheet: RefObject<HTMLElement | null>, ids: readonly NoteId[]): () => void {
  const { desk } = useOpenBoard();
  const shown = useRef(ids);
  const before = useRef<View | null>(null);

  useLayoutEffect(() => {
    const canvas = document.querySelector('[data-canvas]')?.getBoundingClientRect();
    const over = sheet.current?.getBoundingClientRect();
    const { board, layout } = desk.scene();
    const bounds = boundsOf(
      shown.current.flatMap((id) => {
        const note = board.notes.get(id);
        return note ? [rectOf(note, layout)] : [];
      }),
    );
    if (!canvas || !over || !bounds) return;
    const isBelow = over.left <= canvas.left;
    const room = isBelow
      ? { w: canvas.width, h: over.top - canvas.top }
      : { w: Math.min(canvas.width, over.left - canvas.left), h: canvas.height };
    before.current ??= desk.get().view;
    if (room.w > 0 && room.h > 0)
      desk.glide(fitRect(bounds, room, isBelow ? MARGIN.above : MARGIN.beside, 1));
  }, [desk, sheet]);

  return () => {
    if (before.current) desk.glide(before.current);
  };
}
