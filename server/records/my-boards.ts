import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import { type ListedBoard, listBoardsOf } from '#server/store/boards.ts';
import type { Schema } from '#server/store/schema.ts';

export type MyBoard = ListedBoard & { readonly people: number };

/** A person's boards, newest change first, each with how many people are on it. */
export async function listMyBoards(db: Kysely<Schema>, userId: UserId): Promise<readonly MyBoard[]> {
  const [boards, people] = await Promise.all([listBoardsOf(db, userId), countPeople(db, userId)]);
  return boards.map((board) => ({ ...board, people: people.get(board.id) ?? 1 }));
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
