import type { Kysely, Selectable, Transaction } from 'kysely';
import { type BoardId, type NoteId, parseNoteId, parseUserId } from '#lib/board/ids.ts';
import { parseThreadId, type ThreadId } from '#lib/review/ids.ts';
import { parseProposal } from '#lib/review/parse-suggestion.ts';
import type { Proposal, Suggestion, SuggestionAnswer } from '#lib/review/suggestion.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

export type SuggestionRow = Suggestion & {
  readonly thread: ThreadId;
  /** The id that a proposed note gets; `null` for other proposals. */
  readonly newNote: NoteId | null;
};

/** Adds what a thread proposes. */
export async function insertSuggestion(
  trx: Transaction<Schema>,
  {
    boardId,
    thread,
    proposal,
    newNote,
  }: {
    readonly boardId: BoardId;
    readonly thread: ThreadId;
    readonly proposal: Proposal;
    readonly newNote: NoteId | null;
  },
): Promise<void> {
  await trx
    .insertInto('suggestions')
    .values({
      thread_id: thread,
      board_id: boardId,
      proposal: JSON.stringify(proposal),
      new_note_id: newNote,
    })
    .execute();
}

export async function listSuggestions(
  db: Kysely<Schema>,
  boardId: BoardId,
  threads: readonly ThreadId[],
): Promise<readonly SuggestionRow[]> {
  if (threads.length === 0) return [];
  const rows = await db
    .selectFrom('suggestions')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('thread_id', 'in', threads)
    .execute();
  return rows.map(parseRow);
}

type SuggestionKey = { readonly boardId: BoardId; readonly thread: ThreadId };

/** How long an acceptance that was begun keeps others from declining, in milliseconds: it may have been broken off. */
const CLAIM_TIME = 30_000;

/**
 * Keeps everybody from declining while the board is being changed. Who else accepts meanwhile may: it comes to the
 * same. False when there is no such suggestion, or it was answered already.
 * @param at milliseconds since 1970
 */
export async function claimSuggestion(
  trx: Transaction<Schema>,
  { boardId, thread }: SuggestionKey,
  at: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('suggestions')
    .set({ answer: 'accepting', answered_at: at })
    .where('thread_id', '=', thread)
    .where('board_id', '=', boardId)
    .where((eb) => eb.or([eb('answer', 'is', null), eb('answer', '=', 'accepting')]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Nobody accepts it any more: it is as it was. */
export async function releaseSuggestion(
  db: Kysely<Schema>,
  { boardId, thread }: SuggestionKey,
): Promise<void> {
  await db
    .updateTable('suggestions')
    .set({ answer: null, answered_at: null })
    .where('thread_id', '=', thread)
    .where('board_id', '=', boardId)
    .where('answer', '=', 'accepting')
    .execute();
}

/** False when it was answered already, and when somebody accepts it at this moment and this is no acceptance. */
export async function answerSuggestion(
  trx: Transaction<Schema>,
  { boardId, thread }: SuggestionKey,
  answer: SuggestionAnswer,
): Promise<boolean> {
  const claimedBy = answer.is === 'accepted' ? Number.MAX_SAFE_INTEGER : answer.at - CLAIM_TIME;
  const { numUpdatedRows } = await trx
    .updateTable('suggestions')
    .set({
      answer: answer.is,
      answered_by: answer.by,
      answered_at: answer.at,
      because: answer.is === 'declined' ? answer.because : null,
    })
    .where('thread_id', '=', thread)
    .where('board_id', '=', boardId)
    .where((eb) =>
      eb.or([
        eb('answer', 'is', null),
        eb.and([eb('answer', '=', 'accepting'), eb('answered_at', '<=', claimedBy)]),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function parseRow(row: Selectable<Schema['suggestions']>): SuggestionRow {
  return {
    thread: stored('suggestions.thread_id', parseThreadId(row.thread_id)),
    newNote:
      row.new_note_id === null ? null : stored('suggestions.new_note_id', parseNoteId(row.new_note_id)),
    proposal: stored('suggestions.proposal', parseJson(row.proposal)),
    answer: row.answer === null || row.answer === 'accepting' ? null : parseAnswer(row),
  };
}

function parseAnswer(row: Selectable<Schema['suggestions']>): SuggestionAnswer {
  const by = stored('suggestions.answered_by', parseUserId(row.answered_by));
  const at = stored('suggestions.answered_at', parseWhole(row.answered_at));
  if (row.answer === 'accepted') return { is: 'accepted', by, at };
  stored('suggestions.answer', row.answer === 'declined' ? row.answer : null);
  return { is: 'declined', by, at, because: stored('suggestions.because', parseText(row.because)) };
}

function parseJson(text: string): Proposal | null {
  try {
    return parseProposal(JSON.parse(text));
  } catch {
    return null;
  }
}
