import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Link } from '#lib/board/link.ts';
import type { Candidate } from '#lib/geometry/cull.ts';
import { boundsOf, intersects, type Rect } from '#lib/geometry/rect.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';

/** Every note with its rectangle on the board. */
export function* noteRects(store: BoardStore): Generator<Candidate<NoteId>> {
  const layout = store.getLayout();
  for (const note of store.getBoard().notes.values()) yield { id: note.id, rect: rectOf(note, layout) };
}

/** The links that may be seen in a region, by where they begin and end; all of them without one. */
export function linksIn(store: BoardStore, region: Rect | null): readonly Link[] {
  const { notes, links } = store.getBoard();
  const all = Array.from(links.values());
  if (!region) return all;
  const layout = store.getLayout();
  return all.filter(({ from, to }) => {
    const start = notes.get(from);
    const end = notes.get(to);
    const bounds = start && end && boundsOf([rectOf(start, layout), rectOf(end, layout)]);
    return bounds ? intersects(bounds, region) : false;
  });
}
