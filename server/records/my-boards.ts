import type { Kysely } from 'kysely';
import type { Role } from '#lib/board/can.ts';
import type { UserId } from '#lib/board/ids.ts';
import { type ListedBoard, listBoardsOf } from '#server/store/boards.ts';
import type { Schema } from '#server/store/schema.ts';

export type MyBoard = ListedBoard & {
  readonly people: number;
  /** The name of whose it is; `null` for a board of the person's own. */
  readonly owner: string | null;
};

/** A person's boards, newest change first, each with how many people are on it and whose it is. */
export async function listMyBoards(db: Kysely<Schema>, userId: UserId): Promise<readonly MyBoard[]> {
  const [boards, people, owners] = await Promise.all([
    listBoardsOf(db, userId),
    countPeople(db, userId),
    nameOwners(db, userId),
  ]);
  return boards.map((board) => ({
    ...board,
    people: people.get(board.id) ?? 1,
    owner: board.role === 'owner' ? null : (owners.get(board.id) ?? null),
  }));
}

async function countPeople(db: Kysely<Schema>, userId: UserId): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('members as mine')
    .innerJoin('members as all', 'all.board_id', 'mine.board_id')
    .select(({ fn }) => ['mine.board_id as board', fn.countAll().as('people')])
    .where('mine.user_id', '=', userId)
    .groupBy('mine.board_id')
    .execute();
  return new Map(rows.map(({ board, people }) => [board, Number(people)]));
}

/** The longest-standing owner of each board. */
async function nameOwners(db: Kysely<Schema>, userId: UserId): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('members as mine')
    .innerJoin('members as owning', 'owning.board_id', 'mine.board_id')
    .innerJoin('users', 'users.id', 'owning.user_id')
    .select(['mine.board_id as board', 'users.name'])
    .where('mine.user_id', '=', userId)
    .where('owning.role', '=', 'owner' satisfies Role)
    .orderBy('owning.joined_at', 'desc')
    .execute();
  return new Map(rows.map(({ board, name }) => [board, name]));
}
