import { boundsOf, type Rect } from '../../geometry/rect.ts';
import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { NoteId } from '../ids.ts';
import { type Axis, axes, segmentOf, withStarts } from '../tidy/axis.ts';
import { makeRoom } from '../tidy/make-room.ts';
import { moveWithinBlock } from '../tidy/move-within-block.ts';
import { notesByBlock } from '../tidy/tidy-scope.ts';

/** The line that the notes of a block come to: an edge or the middle of the rectangle round them. */
export const alignLines = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;

export type AlignLine = (typeof alignLines)[number];

const lines: Readonly<Record<AlignLine, { readonly axis: Axis; readonly at: 'start' | 'middle' | 'end' }>> = {
  left: { axis: 'across', at: 'start' },
  centre: { axis: 'across', at: 'middle' },
  right: { axis: 'across', at: 'end' },
  top: { axis: 'down', at: 'start' },
  middle: { axis: 'down', at: 'middle' },
  bottom: { axis: 'down', at: 'end' },
};

/**
 * Brings the notes of each block to one line. Those that would cover each other there make room along it, in the
 * order in which they are, and so a row that is aligned left becomes a column.
 */
export function alignNotes(board: Board, ids: Iterable<NoteId>, line: AlignLine): readonly Change[] {
  const { axis } = lines[line];
  const along = axes[axis].other;
  return notesByBlock(board, ids).flatMap(({ notes, rects }) => {
    const bounds = boundsOf(rects);
    if (!bounds || notes.length < 2) return [];
    const starts = rects.map((rect) => startOn(line, bounds, rect));
    const room = makeRoom(
      rects.map((rect) => segmentOf(rect, along)),
      along,
    );
    return moveWithinBlock(notes, withStarts(rects, { [axis]: starts, [along]: room }));
  });
}

/** Whole numbers, and such that the same notes aligned again stay where they are. */
function startOn(line: AlignLine, bounds: Rect, rect: Rect): number {
  const { axis, at } = lines[line];
  const { start, length } = segmentOf(bounds, axis);
  const first = Math.max(axes[axis].least, start);
  const own = segmentOf(rect, axis).length;
  switch (at) {
    case 'start':
      return Math.round(first);
    case 'middle':
      return Math.floor(first + length / 2) - Math.floor(own / 2);
    case 'end':
      return Math.ceil(Math.floor(first + length) - own);
    default:
      return at satisfies never;
  }
}
