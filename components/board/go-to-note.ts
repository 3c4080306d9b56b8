import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { fitRect } from '#lib/geometry/view.ts';
import type { BoardDesk } from './make-board-desk.ts';

/** A note that somebody searched for is shown at least this large, and its surroundings with it. */
const LEAST_ZOOM = 0.6;

/** Selects the note, brings it to the middle of the view and gives it the keyboard focus. */
export function goToNote(desk: BoardDesk, id: NoteId): void {
  const { board, layout } = desk.scene();
  const note = board.notes.get(id);
  if (!note) return;
  const { view, viewport } = desk.get();
  const zoom = Math.max(view.zoom, LEAST_ZOOM);
  desk.put((before) => ({ ...before, selection: new Set([id]), editing: null, block: note.at.block }));
  desk.glide(fitRect(rectOf(note, layout), { w: viewport.w, h: viewport.h }, 0, zoom));
  desk.focusNote(id);
}
