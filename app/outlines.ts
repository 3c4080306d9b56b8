import { makeOutlineReader, type OutlineReader, type ReadState } from '#server/records/board-outline.ts';

type Source = { readState: ReadState };

const readers = new WeakMap<Source, OutlineReader>();

/** The one outline reader of these rooms, so that what it keeps serves every request. */
export function outlinesOf(rooms: Source): OutlineReader {
  const known = readers.get(rooms);
  if (known) return known;
  const made = makeOutlineReader((boardId) => rooms.readState(boardId));
  readers.set(rooms, made);
  return made;
}
