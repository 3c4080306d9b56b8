import type { Transaction } from 'kysely';
import { mayChangeRole, mayGrant, type Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { listInvites, revokeInvites } from '#server/store/invites.ts';
import { holdOwners, roleOf, setRole } from '#server/store/members.ts';
import type { Schema } from '#server/store/schema.ts';
import type { PeopleRefusal } from './people-refusal.ts';

export type RoleChange = {
  readonly boardId: BoardId;
  readonly actorId: UserId;
  readonly userId: UserId;
  readonly role: Role;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Gives a member another role. Links that they made and could not make with it are revoked. The last owner stays
 * one. Returns the role before, or why not.
 */
export async function changeRole(
  trx: Transaction<Schema>,
  { boardId, actorId, userId, role, now }: RoleChange,
): Promise<{ readonly from: Role } | PeopleRefusal> {
  // Held first, so that what is read next stays true.
  const owners = await holdOwners(trx, boardId);
  const actor = await roleOf(trx, boardId, actorId);
  const from = await roleOf(trx, boardId, userId);
  if (from === null) return 'no-such-member';
  if (!mayChangeRole(actor, from, role)) return 'not-allowed';
  if (from === 'owner' && role !== 'owner' && owners.length === 1) return 'last-owner';
  await setRole(trx, { boardId, userId, role, now });
  const made = await listInvites(trx, boardId, userId);
  const beyond = made.filter((invite) => !mayGrant(role, invite.role)).map(({ id }) => id);
  await revokeInvites(trx, { boardId, now, which: { ids: beyond } });
  return { from };
}
