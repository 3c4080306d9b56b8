import type { Transaction } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { updateRow } from './append-updates.ts';
import type { DocId } from './doc-log.ts';
import type { Schema } from './schema.ts';

/** The id of the document that everyone on the board shares. */
export function boardDocId(boardId: BoardId): DocId {
  return `board/${boardId}`;
}

/** The id of what one person has in hiding on a board. */
export function draftDocId(boardId: BoardId, userId: UserId): DocId {
  return `draft/${boardId}/${userId}`;
}

/**
 * Adds a board's document with its first update.
 * @param now milliseconds since 1970
 */
export async function insertBoardDoc(
  trx: Transaction<Schema>,
  {
    boardId,
    authorId,
    firstUpdate,
    now,
  }: { boardId: BoardId; authorId: UserId; firstUpdate: Uint8Array; now: number },
): Promise<void> {
  const docId = boardDocId(boardId);
  await trx
    .insertInto('docs')
    .values({
      id: docId,
      board_id: boardId,
      kind: 'board',
      owner_id: null,
      epoch: 1,
      head_seq: 1,
      snapshot_seq: 0,
    })
    .execute();
  await trx
    .insertInto('doc_updates')
    .values(updateRow({ docId, userId: authorId, bytes: firstUpdate }, 1, now))
    .execute();
}
