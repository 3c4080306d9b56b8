import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { parseRole, type Role } from '#lib/board/can.ts';
import { type BoardId, parseBoardId, type UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { parseText, stored } from './stored-value.ts';

export type NewInvite = {
  readonly boardId: BoardId;
  readonly role: Role;
  readonly createdBy: UserId;
  readonly now: number;
  /** The secret part of the link; at least 128 random bits. */
  readonly token: string;
};

/** What a link offers. `invitedBy` is the name of the person who made it. */
export type Invite = {
  readonly boardId: BoardId;
  readonly boardTitle: string;
  readonly role: Role;
  readonly invitedBy: string;
};

/** Stores the link by the hash of its token: who reads the database cannot use the links in it. */
export async function createInvite(
  db: Kysely<Schema>,
  { boardId, role, createdBy, now, token }: NewInvite,
): Promise<void> {
  const hash = hashOf(token);
  await db
    .insertInto('invites')
    .values({
      // Part of the hash, which opens nothing, is unique enough to name the link by.
      id: hash.slice(0, 32),
      board_id: boardId,
      role,
      token_hash: hash,
      created_by: createdBy,
      created_at: now,
      revoked_at: null,
    })
    .execute();
}

/** `null` when the token is unknown, the link was revoked or the board deleted. */
export async function findInvite(db: Kysely<Schema>, token: string): Promise<Invite | null> {
  const row = await db
    .selectFrom('invites')
    .innerJoin('boards', 'boards.id', 'invites.board_id')
    .innerJoin('users', 'users.id', 'invites.created_by')
    .select(['boards.id as board_id', 'boards.title', 'invites.role', 'users.name'])
    .where('invites.token_hash', '=', hashOf(token))
    .where('invites.revoked_at', 'is', null)
    .where('boards.deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    boardId: stored('boards.id', parseBoardId(row.board_id)),
    boardTitle: stored('boards.title', parseText(row.title)),
    role: stored('invites.role', parseRole(row.role)),
    invitedBy: stored('users.name', parseText(row.name)),
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
