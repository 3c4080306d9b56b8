import { makeOutlineReader, type OutlineReader } from '#server/records/board-outline.ts';
import type { Services } from '#server/services.ts';

const readers = new WeakMap<Services['rooms'], OutlineReader>();

/** The one outline reader of these rooms, so that all requests stand in one line. */
export function outlinesOf({ rooms, store, log }: Pick<Services, 'rooms' | 'store' | 'log'>): OutlineReader {
  const known = readers.get(rooms);
  if (known) return known;
  const made = makeOutlineReader({
    db: store.db,
    readState: (boardId) => rooms.readState(boardId),
    now: Date.now,
    report: (error) => log.warn({ err: error }, 'the outline of a board could not be kept'),
  });
  readers.set(rooms, made);
  return made;
}
