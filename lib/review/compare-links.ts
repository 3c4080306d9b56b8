import type { Board } from '../board/board.ts';
import type { Link } from '../board/link.ts';

/** A link that is there in one of two states only. One whose ends or kind changed is both dropped and added. */
export type LinkChange = { readonly kind: 'added' | 'dropped'; readonly link: Link };

/** What became of the links between two states of a board: first what was dropped, then what was added. */
export function compareLinks(
  before: Pick<Board, 'links'>,
  after: Pick<Board, 'links'>,
): readonly LinkChange[] {
  const missingIn = (there: Board['links']) => (link: Link) => !isSameLink(link, there.get(link.id));
  const dropped = [...before.links.values()].filter(missingIn(after.links));
  const added = [...after.links.values()].filter(missingIn(before.links));
  return [
    ...dropped.map((link): LinkChange => ({ kind: 'dropped', link })),
    ...added.map((link): LinkChange => ({ kind: 'added', link })),
  ];
}

function isSameLink(link: Link, other: Link | undefined): boolean {
  return other !== undefined && link.from === other.from && link.to === other.to && link.kind === other.kind;
}
