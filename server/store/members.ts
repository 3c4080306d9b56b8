import type { Kysely, Transaction } from 'kysely';
import { parseRole, type Role, roles } from '#lib/board/can.ts';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { formerIdsOn } from './former-ids.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';
import { parseUser, type User } from './users.ts';

export type Person = User & {
  readonly role: Role;
  /** The guests that they were before: what those wrote is theirs. Absent for none. */
  readonly formerIds?: readonly UserId[];
};

/** How somebody is on a board. Times are milliseconds since 1970. */
export type Membership = {
  readonly role: Role;
  /** The link by which they came; `null` for one who came by none. */
  readonly inviteId: string | null;
  /** When somebody last chose the role for them. */
  readonly roleSetAt: number | null;
};

/** `null` for a stranger, and for everyone on a board that is deleted or never was. */
export async function roleOf(db: Kysely<Schema>, boardId: BoardId, userId: UserId): Promise<Role | null> {
  return (await findMembership(db, boardId, userId))?.role ?? null;
}

/** As `roleOf`, with how they came by it. */
export async function findMembership(
  db: Kysely<Schema>,
  boardId: BoardId,
  userId: UserId,
): Promise<Membership | null> {
  const row = await db
    .selectFrom('members')
    .innerJoin('boards', 'boards.id', 'members.board_id')
    .select(['members.role', 'members.invite_id', 'members.role_set_at'])
    .where('members.board_id', '=', boardId)
    .where('members.user_id', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    role: stored('members.role', parseRole(row.role)),
    inviteId: row.invite_id === null ? null : stored('members.invite_id', parseText(row.invite_id)),
    roleSetAt: row.role_set_at === null ? null : stored('members.role_set_at', parseWhole(row.role_set_at)),
  };
}

type NewMember = {
  readonly boardId: BoardId;
  readonly userId: UserId;
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The link by which they come. */
  readonly inviteId?: string;
};

/** Makes the person a member; one who is already keeps the higher of both roles, and the link of that one. */
export async function addMember(
  db: Kysely<Schema>,
  { boardId, userId, role, now, inviteId }: NewMember,
): Promise<void> {
  const lower = roles.slice(roles.indexOf(role) + 1);
  const invite_id = inviteId ?? null;
  await db
    .insertInto('members')
    .values({ board_id: boardId, user_id: userId, role, joined_at: now, invite_id })
    .onConflict((conflict) => {
      const key = conflict.columns(['board_id', 'user_id']);
      return lower.length === 0
        ? key.doNothing()
        : key.doUpdateSet({ role, invite_id }).where('members.role', 'in', lower);
    })
    .execute();
}

/** Gives a member another role, chosen by somebody; false when there is no such member. */
export async function setRole(
  trx: Transaction<Schema>,
  { boardId, userId, role, now }: Omit<NewMember, 'inviteId'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('members')
    .set({ role, role_set_at: now })
    .where('board_id', '=', boardId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False when there was no such member. */
export async function deleteMember(
  trx: Transaction<Schema>,
  boardId: BoardId,
  userId: UserId,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('members')
    .where('board_id', '=', boardId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes everyone below `below` off the board who came by a link. Returns who they were. */
export async function deleteMembersOfInvite(
  trx: Transaction<Schema>,
  { boardId, inviteId, below }: { boardId: BoardId; inviteId: string; below: readonly Role[] },
): Promise<readonly UserId[]> {
  if (below.length === 0) return [];
  const rows = await trx
    .deleteFrom('members')
    .where('board_id', '=', boardId)
    .where('invite_id', '=', inviteId)
    .where('role', 'in', below)
    .returning('user_id')
    .execute();
  return rows.map((row) => stored('members.user_id', parseUserId(row.user_id)));
}

/** The board's owners, none of whom another transaction changes before this one ends. */
export async function holdOwners(trx: Transaction<Schema>, boardId: BoardId): Promise<readonly UserId[]> {
  const rows = await trx
    .updateTable('members')
    // Writing what is there takes the rows' locks in either database.
    .set({ role: 'owner' satisfies Role })
    .where('board_id', '=', boardId)
    .where('role', '=', 'owner' satisfies Role)
    .returning('user_id')
    .execute();
  return rows.map((row) => stored('members.user_id', parseUserId(row.user_id)));
}

/** Everyone on the board, in the order in which they joined. Empty for a deleted board. */
export async function listPeople(db: Kysely<Schema>, boardId: BoardId): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user_id')
    .innerJoin('boards', 'boards.id', 'members.board_id')
    .select(['users.id', 'users.name', 'users.colour', 'users.initials', 'members.role'])
    .where('members.board_id', '=', boardId)
    .where('boards.deleted_at', 'is', null)
    .orderBy('members.joined_at')
    .orderBy('users.id')
    .execute();
  const former = await formerIdsOn(db, boardId);
  return rows.map((row) => {
    const user = parseUser(row);
    const formerIds = former.get(user.id);
    const role = stored('members.role', parseRole(row.role));
    return { ...user, role, ...(formerIds ? { formerIds } : {}) };
  });
}
