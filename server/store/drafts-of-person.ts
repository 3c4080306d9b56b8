import type { Transaction } from 'kysely';
import { type BoardId, parseBoardId, type UserId } from '#lib/board/ids.ts';
import { updateRow } from './append-updates.ts';
import type { DocId } from './doc-log.ts';
import { draftDocId } from './docs.ts';
import { beginDraft } from './drafts.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';

/** All drafts of one person, revealed ones among them. */
export async function listDraftsOf(
  trx: Transaction<Schema>,
  owner: UserId,
): Promise<readonly { readonly docId: DocId; readonly boardId: BoardId }[]> {
  const rows = await trx
    .selectFrom('docs')
    .select(['id', 'board_id'])
    .where('kind', '=', 'draft')
    .where('owner_id', '=', owner)
    .orderBy('id')
    .execute();
  return rows.map(({ id, board_id }) => ({
    docId: id,
    boardId: stored('docs.board_id', parseBoardId(board_id)),
  }));
}

/** Removes what a person has in hiding, and what they had when they were a guest. */
export async function removeDraftsOf(trx: Transaction<Schema>, userId: UserId): Promise<void> {
  const rows = await trx
    .selectFrom('docs')
    .innerJoin('users', 'users.id', 'docs.owner_id')
    .select('docs.id')
    .where('docs.kind', '=', 'draft')
    .where((either) => either.or([either('users.id', '=', userId), either('users.merged_into', '=', userId)]))
    .execute();
  for (const { id } of rows) await removeDraft(trx, id);
}

async function removeDraft(trx: Transaction<Schema>, docId: DocId): Promise<void> {
  for (const table of ['doc_updates', 'doc_snapshots', 'client_owners'] as const)
    await trx.deleteFrom(table).where('doc_id', '=', docId).execute();
  await trx.deleteFrom('docs').where('id', '=', docId).execute();
}

type Handover = {
  readonly from: DocId;
  readonly boardId: BoardId;
  readonly to: UserId;
  /** All that is in it, encoded; `null`: nothing. */
  readonly state: Uint8Array | null;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Adds what is in a draft to another person's on the same board, and removes it. Who wrote under which client id
 * goes along.
 */
export async function handOverDraft(
  trx: Transaction<Schema>,
  { from, boardId, to, state, now }: Handover,
): Promise<void> {
  if (state) {
    await beginDraft(trx, { boardId, userId: to, now });
    const docId = draftDocId(boardId, to);
    const { head_seq } = await trx
      .updateTable('docs')
      .set((eb) => ({ head_seq: eb('head_seq', '+', 1) }))
      .where('id', '=', docId)
      .returning('head_seq')
      .executeTakeFirstOrThrow();
    const seq = stored('docs.head_seq', parseWhole(head_seq));
    await trx
      .insertInto('doc_updates')
      .values(updateRow({ docId, userId: to, bytes: state }, seq, now))
      .execute();
    await moveClientOwners(trx, from, docId);
  }
  await removeDraft(trx, from);
}

async function moveClientOwners(trx: Transaction<Schema>, from: DocId, to: DocId): Promise<void> {
  const rows = await trx
    .selectFrom('client_owners')
    .select(['client_id', 'user_id'])
    .where('doc_id', '=', from)
    .execute();
  for (const row of rows)
    await trx
      .insertInto('client_owners')
      .values({ ...row, doc_id: to })
      .onConflict((conflict) => conflict.columns(['doc_id', 'client_id']).doNothing())
      .execute();
}
