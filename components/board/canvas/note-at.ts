import { type Board, rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { CanvasLayout } from '#lib/canvas/layout.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import { containsPoint } from '#lib/geometry/rect.ts';

/** The topmost note at a point, whether or not it is in the page; `null` where there is none. */
export function noteAt(board: Board, layout: CanvasLayout, point: BoardPoint): NoteId | null {
  let top: { readonly id: NoteId; readonly z: number } | null = null;
  for (const note of board.notes.values()) {
    if (!containsPoint(rectOf(note, layout), point)) continue;
    if (!top || note.at.z >= top.z) top = { id: note.id, z: note.at.z };
  }
  return top?.id ?? null;
}
