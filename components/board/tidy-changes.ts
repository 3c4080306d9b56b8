import type { Change } from '#lib/board/change.ts';
import { alignNotes } from '#lib/board/commands/align-notes.ts';
import { distributeNotes } from '#lib/board/commands/distribute-notes.ts';
import { spreadNotes } from '#lib/board/commands/spread-notes.ts';
import { stackNotes } from '#lib/board/commands/stack-notes.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Scene } from '#lib/tools/desk.ts';
import type { TidyWay } from './tidy-items.ts';

/** What tidying notes in one way changes, and what is said of them once it is done. */
export function tidyChanges(
  way: TidyWay,
  { board, layout }: Scene,
  ids: readonly NoteId[],
): { readonly changes: readonly Change[]; readonly done: string } {
  switch (way) {
    case 'stack':
      return { changes: stackNotes(board, layout, ids), done: 'stacked' };
    case 'spread':
      return { changes: spreadNotes(board, layout, ids), done: 'spread out' };
    case 'align-left':
      return { changes: alignNotes(board, ids, 'left'), done: 'aligned left' };
    case 'align-centre':
      return { changes: alignNotes(board, ids, 'centre'), done: 'aligned in the centre' };
    case 'align-right':
      return { changes: alignNotes(board, ids, 'right'), done: 'aligned right' };
    case 'align-top':
      return { changes: alignNotes(board, ids, 'top'), done: 'aligned at the top' };
    case 'align-middle':
      return { changes: alignNotes(board, ids, 'middle'), done: 'aligned in the middle' };
    case 'align-bottom':
      return { changes: alignNotes(board, ids, 'bottom'), done: 'aligned at the bottom' };
    case 'space-across':
      return { changes: distributeNotes(board, ids, 'across'), done: 'spaced evenly' };
    case 'space-down':
      return { changes: distributeNotes(board, ids, 'down'), done: 'spaced evenly' };
    default:
      return way satisfies never;
  }
}
