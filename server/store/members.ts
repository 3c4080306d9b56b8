import type { Kysely } from 'kysely';
import { parseRole, type Role, roles } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { stored } from './stored-value.ts';
import { parseUser, type User } from './users.ts';

export type Person = User & { readonly role: Role };

/** `null` for a stranger, and for everyone on a board that is deleted or never was. */
export async function roleOf(db: Kysely<Schema>, boardId: BoardId, userId: UserId): Promise<Role | null> {
  const row = await db
    .selectFrom('members')
    .innerJoin('boards', 'boards.id', 'members.board_id')
    .select('members.role')
    .where('members.board_id', '=', boardId)
    .where('members.user_id', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .executeTakeFirst();
  return row ? stored('members.role', parseRole(row.role)) : null;
}

/** Makes the person a member; one who is already keeps the higher of both roles. @param now milliseconds since 1970 */
export async function addMember(
  db: Kysely<Schema>,
  { boardId, userId, role, now }: { boardId: BoardId; userId: UserId; role: Role; now: number },
): Promise<void> {
  const lower = roles.slice(roles.indexOf(role) + 1);
  await db
    .insertInto('members')
    .values({ board_id: boardId, user_id: userId, role, joined_at: now })
    .onConflict((conflict) => {
      const key = conflict.columns(['board_id', 'user_id']);
      return lower.length === 0
        ? key.doNothing()
        : key.doUpdateSet({ role }).where('members.role', 'in', lower);
    })
    .execute();
}

/** Everyone on the board, in the order in which they joined. Empty for a deleted board. */
export async function listPeople(db: Kysely<Schema>, boardId: BoardId): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .innerJoin('boards', 'boards.id', 'members.board_id')
    .select(['users.id', 'users.name', 'users.colour', 'members.role'])
    .where('members.board_id', '=', boardId)
    .where('boards.deleted_at', 'is', null)
    .orderBy('members.joined_at')
    .orderBy('users.id')
    .execute();
  return rows.map((row) => ({ ...parseUser(row), role: stored('members.role', parseRole(row.role)) }));
}
