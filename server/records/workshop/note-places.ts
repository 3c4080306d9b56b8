import type { Kysely } from 'kysely';
import * as Y from 'yjs';
import { type BoardId, type NoteId, parseNoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readPlace } from '#lib/sync/read-record.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { NotePlaces } from './command-check.ts';

/** Where the notes of boards are looked up. */
export type BoardSource = {
  readonly db: Kysely<Schema>;
  readonly rooms: Pick<Rooms, 'readState' | 'headSeq'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The places of a board's notes, looked up for that note. */
export type NotePlacesReader = (boardId: BoardId, note: NoteId) => Promise<NotePlaces>;

/** A board that is being written on is not read anew for every vote: so old, in ms, the place of a note may be. */
const RECENT = 2_000;
/** Boards whose notes are remembered. */
const MOST = 50;

type Known = { readonly seq: number | null; readonly at: number; readonly places: Promise<NotePlaces> };

/** Reads a board once for all who vote on it, as long as nothing is written there. */
export function makeNotePlaces({ db, rooms, now }: BoardSource): NotePlacesReader {
  const known = new Map<BoardId, Known>();

  const read = (boardId: BoardId, seq: number | null): Promise<NotePlaces> => {
    const places = rooms.readState(boardId).then((state) => (state ? placesIn(state) : new Map()));
    const entry = { seq, at: now(), places };
    known.delete(boardId);
    known.set(boardId, entry);
    for (const oldest of known.keys()) if (known.size > MOST) known.delete(oldest);
    // A failed look is nobody's answer but of those who wait for it.
    places.catch(() => known.get(boardId) === entry && known.delete(boardId));
    return places;
  };

  return async (boardId, note) => {
    const seq = rooms.headSeq(boardId) ?? (await storedHead(db, boardId));
    const last = known.get(boardId);
    if (!last) return read(boardId, seq);
    if (last.seq === seq) return last.places;
    const places = await last.places;
    return now() - last.at < RECENT && places.has(note) ? places : read(boardId, seq);
  };
}

async function storedHead(db: Kysely<Schema>, boardId: BoardId): Promise<number | null> {
  const row = await db
    .selectFrom('docs')
    .select('head_seq')
    .where('board_id', '=', boardId)
    .where('kind', '=', 'board')
    .executeTakeFirst();
  return row?.head_seq ?? null;
}

/** Nothing but the places: what the notes say does not matter here. */
function placesIn(state: Uint8Array): NotePlaces {
  const doc = new Y.Doc();
  try {
    const { notes } = boardRoots(doc);
    Y.applyUpdate(doc, state);
    const places = new Map<NoteId, BlockKey>();
    for (const [key, record] of notes.entries()) {
      const id = parseNoteId(key);
      const place = record instanceof Y.Map ? readPlace(record.get('at')) : null;
      if (id && place) places.set(id, place.block);
    }
    return places;
  } finally {
    doc.destroy();
  }
}
