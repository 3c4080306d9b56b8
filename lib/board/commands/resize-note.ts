import { BLOCK_HEADER, BLOCK_PADDING } from '../../canvas/layout.ts';
import type { Size } from '../../geometry/point.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { MAX_COORDINATE, MAX_NOTE_SIZE, MIN_NOTE_SIZE } from '../limits.ts';

/**
 * Gives a note a new size within the limits and moves its corner by `dx`, `dy`, though never over the block's
 * title or edge. All in board units, kept as whole numbers.
 */
export function resizeNote(
  board: Board,
  id: NoteId,
  to: { readonly size: Size; readonly dx: number; readonly dy: number },
): readonly Change[] {
  const note = board.notes.get(id);
  if (!note) return [];
  const across = resizeAxis(note.at.x, note.size.w, to.dx, to.size.w, {
    least: BLOCK_PADDING,
    min: MIN_NOTE_SIZE.w,
    max: MAX_NOTE_SIZE.w,
  });
  const down = resizeAxis(note.at.y, note.size.h, to.dy, to.size.h, {
    least: BLOCK_HEADER,
    min: MIN_NOTE_SIZE.h,
    max: MAX_NOTE_SIZE.h,
  });
  const changes: Change[] = [];
  if (across.start !== note.at.x || down.start !== note.at.y)
    changes.push({ type: 'move-note', id, at: { ...note.at, x: across.start, y: down.start } });
  if (across.length !== note.size.w || down.length !== note.size.h)
    changes.push({ type: 'resize-note', id, size: { w: across.length, h: down.length } });
  return changes;
}

/** One axis: when the near edge moves, the far edge stays where it was. */
function resizeAxis(
  start: number,
  length: number,
  by: number,
  wanted: number,
  { least, min, max }: { readonly least: number; readonly min: number; readonly max: number },
): { readonly start: number; readonly length: number } {
  const clamped = Math.round(Math.min(max, Math.max(min, wanted)));
  if (Math.round(by) === 0) return { start, length: clamped };
  const end = start + length;
  const room = Math.max(min, end - least);
  const kept = Math.min(clamped, room);
  return { start: Math.min(MAX_COORDINATE, Math.max(least, end - kept)), length: kept };
}
