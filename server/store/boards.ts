import type { Kysely, Transaction } from 'kysely';
import { parseRole, type Role } from '#lib/board/can.ts';
import { type BoardId, parseBoardId, type UserId } from '#lib/board/ids.ts';
import { insertBoardDoc } from './docs.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** A board without its contents. Times are milliseconds since 1970. */
export type BoardRecord = {
  readonly id: BoardId;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};

/** A board as one of its members lists it. `headSeq` grows with every change to the board's document. */
export type ListedBoard = BoardRecord & {
  readonly role: Role;
  readonly headSeq: number;
  /** This member has put it away. */
  readonly archived: boolean;
};

/** A board that its owner can still bring back. */
export type DeletedBoard = { readonly id: BoardId; readonly title: string; readonly deletedAt: number };

export type NewBoard = {
  readonly id: BoardId;
  readonly title: string;
  readonly ownerId: UserId;
  readonly now: number;
  /** The document's content, as one encoded Yjs update. */
  readonly firstUpdate: Uint8Array;
};

/** Adds a board, its owner and its document. */
export async function insertBoard(
  trx: Transaction<Schema>,
  { id, title, ownerId, now, firstUpdate }: NewBoard,
): Promise<void> {
  await trx
    .insertInto('boards')
    .values({ id, title, created_at: now, updated_at: now, deleted_at: null })
    .execute();
  await trx
    .insertInto('members')
    .values({ board_id: id, user_id: ownerId, role: 'owner' satisfies Role, joined_at: now })
    .execute();
  await insertBoardDoc(trx, { boardId: id, authorId: ownerId, firstUpdate, now });
}

/** `null` for an unknown or deleted board. */
export async function findBoard(db: Kysely<Schema>, boardId: BoardId): Promise<BoardRecord | null> {
  const row = await db
    .selectFrom('boards')
    .select(['id', 'title', 'created_at', 'updated_at'])
    .where('id', '=', boardId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ? parseBoard(row) : null;
}

/** The boards that a person is a member of, newest change first. */
export async function listBoardsOf(db: Kysely<Schema>, userId: UserId): Promise<readonly ListedBoard[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('boards', 'boards.id', 'members.board_id')
    .innerJoin('docs', (join) => join.onRef('docs.board_id', '=', 'boards.id').on('docs.kind', '=', 'board'))
    .select(['boards.id', 'boards.title', 'boards.created_at', 'boards.updated_at'])
    .select(['members.role', 'members.archived_at', 'docs.head_seq'])
    .where('members.user_id', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .orderBy('boards.updated_at', 'desc')
    .orderBy('boards.id')
    .execute();
  return rows.map((row) => ({
    ...parseBoard(row),
    role: stored('members.role', parseRole(row.role)),
    headSeq: stored('docs.head_seq', parseWhole(row.head_seq)),
    archived: row.archived_at !== null,
  }));
}

/** What a person owns and has deleted, newest deletion first. What is being removed for good is not among it. */
export async function listDeletedBoards(
  db: Kysely<Schema>,
  ownerId: UserId,
): Promise<readonly DeletedBoard[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('boards', 'boards.id', 'members.board_id')
    .select(['boards.id', 'boards.title', 'boards.deleted_at'])
    .where('members.user_id', '=', ownerId)
    .where('members.role', '=', 'owner' satisfies Role)
    .where('boards.deleted_at', '>', 0)
    .orderBy('boards.deleted_at', 'desc')
    .orderBy('boards.id')
    .execute();
  return rows.map((row) => ({
    id: stored('boards.id', parseBoardId(row.id)),
    title: stored('boards.title', parseText(row.title)),
    deletedAt: stored('boards.deleted_at', parseWhole(row.deleted_at)),
  }));
}

/** False when there is no such board. @param now milliseconds since 1970 */
export async function renameBoard(
  db: Kysely<Schema>,
  boardId: BoardId,
  title: string,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('boards')
    .set({ title, updated_at: now })
    .where('id', '=', boardId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** From now on the board looks as if it had never been. False when it did already. */
export async function softDeleteBoard(db: Kysely<Schema>, boardId: BoardId, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('boards')
    .set({ deleted_at: now })
    .where('id', '=', boardId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Takes a deletion back. Nobody has a role on a deleted board, so this asks for its owner itself.
 * False when the board is not deleted or is somebody else's.
 */
export async function restoreBoard(db: Kysely<Schema>, boardId: BoardId, ownerId: UserId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('boards')
    .set({ deleted_at: null })
    .where('id', '=', boardId)
    // 0 is a board of which a part may be gone already.
    .where('deleted_at', '>', 0)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('members')
          .select('user_id')
          .where('board_id', '=', boardId)
          .where('user_id', '=', ownerId)
          .where('role', '=', 'owner' satisfies Role),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function parseBoard(row: {
  id: unknown;
  title: unknown;
  created_at: unknown;
  updated_at: unknown;
}): BoardRecord {
  return {
    id: stored('boards.id', parseBoardId(row.id)),
    title: stored('boards.title', parseText(row.title)),
    createdAt: stored('boards.created_at', parseWhole(row.created_at)),
    updatedAt: stored('boards.updated_at', parseWhole(row.updated_at)),
  };
}
