import type { Board } from '../board.ts';
import type { Change } from '../change.ts';
import type { LinkId, NoteId } from '../ids.ts';
import { MAX_LINKS } from '../limits.ts';
import type { LinkKind } from '../link.ts';

/** Draws a link between two different notes; no change when that very link is there, or the board is full of them. */
export function linkNotes(
  board: Board,
  newLinkId: () => LinkId,
  from: NoteId,
  to: NoteId,
  kind: LinkKind,
): readonly Change[] {
  if (from === to || !board.notes.has(from) || !board.notes.has(to)) return [];
  if (board.links.size >= MAX_LINKS) return [];
  for (const link of board.links.values())
    if (link.from === from && link.to === to && link.kind === kind) return [];
  return [{ type: 'add-link', link: { id: newLinkId(), from, to, kind } }];
}
