import type { Kysely, Transaction } from 'kysely';
import type { BoardId, NoteId, UserId } from '#lib/board/ids.ts';
import type { OpenReview } from '#lib/review/blind.ts';
import type { ReviewId, ThreadId } from '#lib/review/ids.ts';
import type { Resolution, ThreadKind } from '#lib/review/thread.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';
import { anchorColumns, parseThreadRow, type ThreadRow } from './thread-row.ts';
import { knowsThread } from './threads-known.ts';

/** Which threads somebody asks for, and what they may know. */
export type ThreadReader = {
  readonly boardId: BoardId;
  readonly reader: UserId;
  readonly open: OpenReview | null;
};

/** Where a page of threads ends: the next one begins after it. */
export type ThreadCursor = { readonly changedAt: number; readonly id: ThreadId };

/** Adds a thread; its first comment comes with the same transaction. */
export async function insertThread(
  trx: Transaction<Schema>,
  thread: Omit<ThreadRow, 'resolution'>,
): Promise<void> {
  await trx
    .insertInto('threads')
    .values({
      id: thread.id,
      board_id: thread.boardId,
      created_by: thread.createdBy,
      created_at: thread.createdAt,
      changed_at: thread.changedAt,
      kind: thread.kind,
      ...anchorColumns(thread.anchor),
      note_author: thread.noteAuthor,
      review_id: thread.review,
    })
    .execute();
}

/** How many threads a board has, those that not everybody may know of counted. */
export async function countThreads(db: Kysely<Schema>, boardId: BoardId): Promise<number> {
  const { count } = await db
    .selectFrom('threads')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('board_id', '=', boardId)
    .executeTakeFirstOrThrow();
  return stored('threads.count', parseWhole(Number(count)));
}

/** Threads that the reader may know of, the newest change first: after `from`, or from the first one on. */
export async function listThreadRows(
  db: Kysely<Schema>,
  { boardId, reader, open }: ThreadReader,
  { from, limit }: { readonly from: ThreadCursor | null; readonly limit: number },
): Promise<readonly ThreadRow[]> {
  const rows = await db
    .selectFrom('threads')
    .selectAll()
    .where('board_id', '=', boardId)
    .where(knowsThread(reader, open))
    .$if(from !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('changed_at', '<', from?.changedAt ?? 0),
          eb.and([eb('changed_at', '=', from?.changedAt ?? 0), eb('id', '<', from?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(parseThreadRow);
}

/** Those of the threads that are on the board and that the reader may know of. */
export async function findThreadRows(
  db: Kysely<Schema>,
  { boardId, reader, open }: ThreadReader,
  ids: readonly ThreadId[],
): Promise<readonly ThreadRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('threads')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('id', 'in', ids)
    .where(knowsThread(reader, open))
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(parseThreadRow);
}

/** Those of the threads that are on the board, whoever may know of them: for what the server does by itself. */
export async function threadsOfBoard(
  trx: Transaction<Schema>,
  boardId: BoardId,
  ids: readonly ThreadId[],
): Promise<readonly ThreadRow[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('threads')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(parseThreadRow);
}

/** The threads about these notes, whoever may know of them. */
export async function threadsAboutNotes(
  db: Kysely<Schema>,
  boardId: BoardId,
  notes: readonly NoteId[],
): Promise<readonly ThreadRow[]> {
  if (notes.length === 0) return [];
  const rows = await db
    .selectFrom('threads')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('note_id', 'in', notes)
    .execute();
  return rows.map(parseThreadRow);
}

/** The threads that were begun for a review, whoever may know of them: for one that is over. */
export async function threadsForReview(
  db: Kysely<Schema>,
  boardId: BoardId,
  review: ReviewId,
): Promise<readonly ThreadRow[]> {
  const rows = await db
    .selectFrom('threads')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('review_id', '=', review)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(parseThreadRow);
}

type ThreadKey = { readonly boardId: BoardId; readonly id: ThreadId };

/** Moves a thread to the front. @param at milliseconds since 1970; a change never is before the last one */
export async function touchThread(
  trx: Transaction<Schema>,
  { boardId, id }: ThreadKey,
  at: number,
): Promise<void> {
  await trx
    .updateTable('threads')
    .set({ changed_at: at })
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .where('changed_at', '<', at)
    .execute();
}

export async function setThreadKind(
  trx: Transaction<Schema>,
  { boardId, id }: ThreadKey,
  kind: ThreadKind | null,
): Promise<void> {
  await trx
    .updateTable('threads')
    .set({ kind })
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .execute();
}

/** Says what a thread came to; `null` opens it again. */
export async function setResolution(
  trx: Transaction<Schema>,
  { boardId, id }: ThreadKey,
  resolution: Resolution | null,
): Promise<void> {
  await trx
    .updateTable('threads')
    .set({
      outcome: resolution?.outcome ?? null,
      because: resolution?.because ?? null,
      resolved_by: resolution?.by ?? null,
      resolved_at: resolution?.at ?? null,
    })
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .execute();
}

/** Removes a thread with everything in it, so that nothing tells that it was there. */
export async function deleteThread(trx: Transaction<Schema>, { boardId, id }: ThreadKey): Promise<void> {
  for (const table of ['inbox', 'thread_reads', 'suggestions'] as const)
    await trx.deleteFrom(table).where('thread_id', '=', id).where('board_id', '=', boardId).execute();
  await trx
    .deleteFrom('reactions')
    .where('board_id', '=', boardId)
    .where('comment_id', 'in', (eb) => eb.selectFrom('comments').select('id').where('thread_id', '=', id))
    .execute();
  await trx.deleteFrom('comments').where('thread_id', '=', id).where('board_id', '=', boardId).execute();
  await trx.deleteFrom('threads').where('id', '=', id).where('board_id', '=', boardId).execute();
}
