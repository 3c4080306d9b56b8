import type { BoardId, NoteId, UserId } from '#lib/board/ids.ts';
import type { Link } from '#lib/board/link.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { HiddenNote } from './reveal-drafts-read.ts';
import { type Names, type RevealedNotes, writeLinks, writeRevealed } from './reveal-drafts-write.ts';

/** About as many bytes go to the board as one update: a room full of notes, and no more than a frame holds. */
const WEIGHT_AT_ONCE = 256 * 1024;
/** Bytes of a note besides its text, roughly. */
const NOTE_WEIGHT = 300;

export type Laid = {
  /** Notes that lie on the board now. */
  readonly notes: ReadonlySet<NoteId>;
  /** Whose they are, or were. */
  readonly people: ReadonlySet<UserId>;
  /** Notes for which there is no room. */
  readonly left: ReadonlySet<NoteId>;
};

/**
 * Lays notes onto a board in this order, and then the links between them. Resolves when they are durable.
 * @throws when the board cannot be written; some of them may lie there all the same
 */
export async function layOnBoard(
  rooms: Pick<Rooms, 'addToBoard'>,
  boardId: BoardId,
  hidden: { readonly notes: readonly HiddenNote[]; readonly links: readonly Link[] },
  names: Names,
): Promise<Laid> {
  const laid = { notes: new Set<NoteId>(), people: new Set<UserId>(), left: new Set<NoteId>() };
  for (const batch of batchesOf(hidden.notes)) {
    const { added, there, left } = await layBatch(rooms, boardId, batch, names);
    for (const { note, owner } of [...added, ...there]) {
      laid.notes.add(note.id);
      laid.people.add(owner);
    }
    for (const { note } of left) laid.left.add(note.id);
  }
  if (hidden.links.length > 0) await rooms.addToBoard(boardId, (state) => writeLinks(state, hidden.links));
  return laid;
}

async function layBatch(
  rooms: Pick<Rooms, 'addToBoard'>,
  boardId: BoardId,
  batch: readonly HiddenNote[],
  names: Names,
): Promise<Pick<RevealedNotes, 'added' | 'there' | 'left'>> {
  const written: RevealedNotes[] = [];
  const done = await rooms.addToBoard(boardId, (state) => {
    const made = writeRevealed(state, batch, names);
    written.push(made);
    return made.update;
  });
  const [made] = written;
  if (done === 'no-such-board' || !made) throw new Error('there is no such board any more');
  if (done !== 'board-too-large') return made;
  return { added: [], there: made.there, left: [...made.added, ...made.left] };
}

function batchesOf(notes: readonly HiddenNote[]): readonly (readonly HiddenNote[])[] {
  const batches: HiddenNote[][] = [];
  let room = 0;
  for (const hidden of notes) {
    const weight = hidden.note.plain.length + NOTE_WEIGHT;
    if (weight > room || batches.length === 0) {
      batches.push([]);
      room = WEIGHT_AT_ONCE;
    }
    batches.at(-1)?.push(hidden);
    room -= weight;
  }
  return batches;
}
