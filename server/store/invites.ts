import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { parseRole, type Role } from '#lib/board/can.ts';
import { type BoardId, parseBoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { type InviteState, inviteState } from './invite-state.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** Times are milliseconds since 1970. */
export type NewInvite = {
  readonly boardId: BoardId;
  readonly role: Role;
  readonly createdBy: UserId;
  readonly now: number;
  /** The secret part of the link; at least 128 random bits. */
  readonly token: string;
  /** `null`: whoever has the link needs no password. */
  readonly passwordHash?: string | null;
  /** `null`: the link does not end by itself. */
  readonly expiresAt?: number | null;
  /** `null`: no bound on how many may come by it. */
  readonly maxUses?: number | null;
};

/** What a link offers. `invitedBy` is the name of the person who made it. */
export type Invite = {
  readonly id: string;
  readonly boardId: BoardId;
  readonly boardTitle: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly createdAt: number;
  readonly passwordHash: string | null;
  readonly state: InviteState;
  /** Whoever comes waits until somebody admits them. */
  readonly hasLobby: boolean;
};

/** A link as those who look after the board see it; nobody can see its token again. */
export type ListedInvite = {
  readonly id: string;
  readonly role: Role;
  readonly createdBy: UserId;
  readonly createdByName: string;
  readonly createdAt: number;
  readonly hasPassword: boolean;
  readonly expiresAt: number | null;
  readonly maxUses: number | null;
  readonly uses: number;
  readonly lastUsedAt: number | null;
};

/** Stores the link by the hash of its token: who reads the database cannot use the links in it. Returns its id. */
export async function createInvite(db: Kysely<Schema>, invite: NewInvite): Promise<string> {
  const hash = hashOf(invite.token);
  // Part of the hash, which opens nothing, is unique enough to name the link by.
  const id = hash.slice(0, 32);
  await db
    .insertInto('invites')
    .values({
      id,
      board_id: invite.boardId,
      role: invite.role,
      token_hash: hash,
      created_by: invite.createdBy,
      created_at: invite.now,
      password_hash: invite.passwordHash ?? null,
      expires_at: invite.expiresAt ?? null,
      max_uses: invite.maxUses ?? null,
    })
    .execute();
  return id;
}

/** The link as it stands at `now`, in milliseconds since 1970; `null` when it is unknown or its board deleted. */
export async function findInvite(db: Kysely<Schema>, token: string, now: number): Promise<Invite | null> {
  const row = await db
    .selectFrom('invites')
    .innerJoin('boards', 'boards.id', 'invites.board_id')
    .innerJoin('users', 'users.id', 'invites.created_by')
    .select(['boards.id as board_id', 'boards.title', 'boards.lobby', 'users.name'])
    .select(['invites.id', 'invites.role', 'invites.created_at', 'invites.password_hash'])
    .select(['invites.revoked_at', 'invites.expires_at', 'invites.max_uses', 'invites.uses'])
    .where('invites.token_hash', '=', hashOf(token))
    .where('boards.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: stored('invites.id', parseText(row.id)),
    boardId: stored('boards.id', parseBoardId(row.board_id)),
    boardTitle: stored('boards.title', parseText(row.title)),
    role: stored('invites.role', parseRole(row.role)),
    invitedBy: stored('users.name', parseText(row.name)),
    createdAt: stored('invites.created_at', parseWhole(row.created_at)),
    passwordHash:
      row.password_hash === null ? null : stored('invites.password_hash', parseText(row.password_hash)),
    hasLobby: row.lobby === 1,
    state: inviteState(
      {
        isRevoked: row.revoked_at !== null,
        expiresAt: wholeOrNull('invites.expires_at', row.expires_at),
        maxUses: wholeOrNull('invites.max_uses', row.max_uses),
        uses: stored('invites.uses', parseWhole(row.uses)),
      },
      now,
    ),
  };
}

/**
 * Counts one more use, if the link still holds: of two who take the last use at once, one gets `true`.
 * @param now milliseconds since 1970
 */
export async function spendUse(trx: Transaction<Schema>, inviteId: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invites')
    .set((eb) => ({ uses: eb('uses', '+', 1), last_used_at: now }))
    .where('id', '=', inviteId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .where((eb) => eb.or([eb('max_uses', 'is', null), eb('uses', '<', eb.ref('max_uses'))]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes back the use of somebody who was not let in after all. */
export async function returnUse(trx: Transaction<Schema>, inviteId: string): Promise<void> {
  await trx
    .updateTable('invites')
    .set((eb) => ({ uses: eb('uses', '-', 1) }))
    .where('id', '=', inviteId)
    .where('uses', '>', 0)
    .execute();
}

/** The links that were not revoked, newest first. @param createdBy only this person's */
export async function listInvites(
  db: Kysely<Schema>,
  boardId: BoardId,
  createdBy?: UserId,
): Promise<readonly ListedInvite[]> {
  let query = db
    .selectFrom('invites')
    .innerJoin('users', 'users.id', 'invites.created_by')
    .select(['invites.id', 'invites.role', 'invites.created_by', 'users.name', 'invites.created_at'])
    .select(['invites.password_hash', 'invites.expires_at', 'invites.max_uses', 'invites.uses'])
    .select('invites.last_used_at')
    .where('invites.board_id', '=', boardId)
    .where('invites.revoked_at', 'is', null);
  if (createdBy) query = query.where('invites.created_by', '=', createdBy);
  const rows = await query.orderBy('invites.created_at', 'desc').orderBy('invites.id').execute();
  return rows.map((row) => ({
    id: stored('invites.id', parseText(row.id)),
    role: stored('invites.role', parseRole(row.role)),
    createdBy: stored('invites.created_by', parseUserId(row.created_by)),
    createdByName: stored('users.name', parseText(row.name)),
    createdAt: stored('invites.created_at', parseWhole(row.created_at)),
    hasPassword: row.password_hash !== null,
    expiresAt: wholeOrNull('invites.expires_at', row.expires_at),
    maxUses: wholeOrNull('invites.max_uses', row.max_uses),
    uses: stored('invites.uses', parseWhole(row.uses)),
    lastUsedAt: wholeOrNull('invites.last_used_at', row.last_used_at),
  }));
}

type Revocation = {
  readonly boardId: BoardId;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** These links, or all that this person made. */
  readonly which: { readonly ids: readonly string[] } | { readonly createdBy: UserId };
};

/** Revokes links that hold, and forgets who waits by them. Returns the ids of those that it revoked. */
export async function revokeInvites(
  trx: Transaction<Schema>,
  { boardId, now, which }: Revocation,
): Promise<readonly string[]> {
  if ('ids' in which && which.ids.length === 0) return [];
  const rows = await trx
    .updateTable('invites')
    .set({ revoked_at: now })
    .where('board_id', '=', boardId)
    .where('revoked_at', 'is', null)
    .where((eb) => ('ids' in which ? eb('id', 'in', which.ids) : eb('created_by', '=', which.createdBy)))
    .returning('id')
    .execute();
  const ids = rows.map(({ id }) => stored('invites.id', parseText(id)));
  if (ids.length > 0)
    await trx.deleteFrom('knocks').where('board_id', '=', boardId).where('invite_id', 'in', ids).execute();
  return ids;
}

function wholeOrNull(column: string, value: unknown): number | null {
  return value === null ? null : stored(column, parseWhole(value));
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
