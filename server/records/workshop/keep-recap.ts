import type { Kysely, Transaction } from 'kysely';
import type { BoardId, NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import { makeRecap } from '#lib/workshop/make-recap.ts';
import { type EndedWorkshop, outcomeTexts, type Recap } from '#lib/workshop/recap.ts';
import type { Outcome } from '#lib/workshop/workshop.ts';
import { findBoard } from '#server/store/boards.ts';
import { changeRecap } from '#server/store/recaps.ts';
import type { Schema } from '#server/store/schema.ts';
import { readBoardState } from '../read-board-state.ts';
import { findNames } from './recap-names.ts';

export type RecapSource = {
  readonly db: Kysely<Schema>;
  /** A board's document as it is saved, encoded; `null` when there is none. */
  readonly readState: (boardId: BoardId) => Promise<Uint8Array | null>;
};

type RecapRequest = {
  readonly boardId: BoardId;
  /** The id of the workshop's row. */
  readonly id: string;
  readonly workshop: EndedWorkshop;
};

/**
 * The recap of a workshop that is about to end: to be asked for before the transaction in which it ends, which then
 * keeps it with `insertRecap`. An embedded database has one connection, and a board is read outside of it.
 * @throws when the board cannot be read
 */
export async function buildRecap(
  { db, readState }: RecapSource,
  { boardId, id, workshop }: RecapRequest,
): Promise<Recap> {
  const [state, record] = await Promise.all([readState(boardId), findBoard(db, boardId)]);
  const notes = state ? readBoardState(state).notes : new Map<NoteId, Note>();
  const { lead, people } = workshop;
  const asked = new Set([...people, ...Array.from(notes.values(), ({ author }) => author)]);
  const names = await findNames(db, lead === null ? asked : asked.add(lead));
  return makeRecap({
    id,
    boardTitle: record?.title ?? '',
    workshop: { ...workshop, people: names.distinct(people) },
    board: { notes },
    nameOf: names.nameOf,
  });
}

/**
 * Puts decisions and questions that were noted or taken back after the end into the recap, in the transaction that
 * changes them. Nothing else of a recap ever changes. Does nothing when there is none.
 */
export async function refreshRecap(
  trx: Transaction<Schema>,
  {
    boardId,
    id,
    outcomes,
  }: { readonly boardId: BoardId; readonly id: string; readonly outcomes: readonly Outcome[] },
): Promise<void> {
  await changeRecap(trx, boardId, id, (recap) => ({ ...recap, ...outcomeTexts(outcomes) }));
}
