import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { listDeletedBoards } from '#server/store/boards.ts';
import { purgeBoard } from '#server/store/purge-board.ts';
import type { Schema } from '#server/store/schema.ts';

/** `title`: what the owner typed to say that they mean it. `now`: milliseconds since 1970. */
export type PurgeRequest = {
  readonly boardId: BoardId;
  readonly ownerId: UserId;
  readonly title: string;
  readonly now: number;
};

/** Removes a board from its owner's bin for good. `no-such-board` for everyone but its owner, deleted or not. */
export async function purgeOwnBoard(
  db: Kysely<Schema>,
  { boardId, ownerId, title, now }: PurgeRequest,
): Promise<'purged' | 'no-such-board' | 'other-title'> {
  const board = (await listDeletedBoards(db, ownerId)).find(({ id }) => id === boardId);
  if (!board) return 'no-such-board';
  if (board.title !== title.trim()) return 'other-title';
  return (await purgeBoard(db, boardId, now)) ? 'purged' : 'no-such-board';
}
