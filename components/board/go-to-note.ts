import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { fitRect, type View } from '#lib/geometry/view.ts';
import type { BoardDesk } from './make-board-desk.ts';

/** A note that somebody searched for is shown at least this large, and its surroundings with it. */
const LEAST_ZOOM = 0.6;

/** CSS pixels of the canvas that lie under a panel. */
export type Covered = { readonly left: number; readonly below: number };

export const nothingCovered: Covered = { left: 0, below: 0 };

/** Selects the note, brings it to the middle of what is seen of the canvas and gives it the keyboard focus. */
export function goToNote(desk: BoardDesk, id: NoteId, covered = nothingCovered): void {
  const { board, layout } = desk.scene();
  const note = board.notes.get(id);
  if (!note) return;
  const { view, viewport } = desk.get();
  const zoom = Math.max(view.zoom, LEAST_ZOOM);
  desk.put((before) => ({ ...before, selection: new Set([id]), editing: null, block: note.at.block }));
  desk.glide(fitBeside(rectOf(note, layout), viewport, covered, zoom));
  desk.focusNote(id);
}

/** Centres a rectangle in what a panel leaves of the viewport. */
export function fitBeside(
  rect: Rect,
  viewport: Pick<Rect, 'w' | 'h'>,
  { left, below }: Covered,
  most: number,
): View {
  const room = { w: Math.max(1, viewport.w - left), h: Math.max(1, viewport.h - below) };
  const next = fitRect(rect, room, 0, most);
  return { ...next, x: next.x - left / next.zoom };
}
