import type { Kysely, Transaction } from 'kysely';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { updateRow } from './append-updates.ts';
import type { DocId } from './doc-log.ts';
import { draftDocId } from './docs.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';

/** Where the log of one person's draft stands. */
export type DraftHead = {
  readonly docId: DocId;
  readonly owner: UserId;
  readonly epoch: number;
  readonly seq: number;
};

/** `revealed`: there was one, and what was in it lies on the board. */
export type DraftState = 'open' | 'revealed' | 'none';

type DraftKey = { readonly boardId: BoardId; readonly userId: UserId };

/** The encoded form of an update that changes nothing: with it a draft begins. A log without it was revealed. */
const beginning = Uint8Array.of(0, 0);

export async function draftState(db: Kysely<Schema>, { boardId, userId }: DraftKey): Promise<DraftState> {
  const row = await db
    .selectFrom('docs')
    .select('head_seq')
    .where('id', '=', draftDocId(boardId, userId))
    .executeTakeFirst();
  if (!row) return 'none';
  return stored('docs.head_seq', parseWhole(row.head_seq)) > 0 ? 'open' : 'revealed';
}

/**
 * Makes a person's draft on a board, or opens the one that was revealed once more. Does nothing to one that is open.
 * @param now milliseconds since 1970
 */
export async function beginDraft(
  trx: Transaction<Schema>,
  { boardId, userId, now }: DraftKey & { readonly now: number },
): Promise<void> {
  const docId = draftDocId(boardId, userId);
  await trx
    .insertInto('docs')
    .values({
      id: docId,
      board_id: boardId,
      kind: 'draft',
      owner_id: userId,
      epoch: 1,
      head_seq: 0,
      snapshot_seq: 0,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  // Of two tabs that come at once the second waits here, and finds it begun.
  const { numUpdatedRows } = await trx
    .updateTable('docs')
    .set({ head_seq: 1 })
    .where('id', '=', docId)
    .where('head_seq', '=', 0)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const first = updateRow({ docId, userId: null, bytes: beginning }, 1, now);
  await trx.insertInto('doc_updates').values(first).execute();
}

/** The drafts of a board that are not revealed, in the order of their owners' ids. */
export async function listOpenDrafts(db: Kysely<Schema>, boardId: BoardId): Promise<readonly DraftHead[]> {
  const rows = await db
    .selectFrom('docs')
    .select(['id', 'owner_id', 'epoch', 'head_seq'])
    .where('board_id', '=', boardId)
    .where('kind', '=', 'draft')
    .where('head_seq', '>', 0)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    docId: row.id,
    owner: stored('docs.owner_id', parseUserId(row.owner_id)),
    epoch: stored('docs.epoch', parseWhole(row.epoch)),
    seq: stored('docs.head_seq', parseWhole(row.head_seq)),
  }));
}

/** Whether anybody ever had a draft on the board. */
export async function hasHadDrafts(db: Kysely<Schema>, boardId: BoardId): Promise<boolean> {
  const row = await db
    .selectFrom('docs')
    .select('id')
    .where('board_id', '=', boardId)
    .where('kind', '=', 'draft')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Puts `rest` in the place of all that was in a draft; `null`: nothing, and it counts as revealed. Who wrote under
 * which client id stays known: by that a tab that still has the old content is told apart. False, and nothing is
 * changed, when the draft is not any more as it was read.
 * @param now milliseconds since 1970
 */
export async function replaceDraft(
  trx: Transaction<Schema>,
  { docId, epoch, seq }: Pick<DraftHead, 'docId' | 'epoch' | 'seq'>,
  { rest, now }: { readonly rest: Uint8Array | null; readonly now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('docs')
    .set({ epoch: epoch + 1, head_seq: rest ? 1 : 0, snapshot_seq: 0 })
    .where('id', '=', docId)
    .where('epoch', '=', epoch)
    .where('head_seq', '=', seq)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  for (const table of ['doc_updates', 'doc_snapshots'] as const)
    await trx.deleteFrom(table).where('doc_id', '=', docId).execute();
  if (rest)
    await trx
      .insertInto('doc_updates')
      .values(updateRow({ docId, userId: null, bytes: rest }, 1, now))
      .execute();
  return true;
}
