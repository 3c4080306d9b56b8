import type { Transaction } from 'kysely';
import { mayRemove, type Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { revokeInvites } from '#server/store/invites.ts';
import { deleteMember, findMembership, holdOwners, roleOf } from '#server/store/members.ts';
import type { Schema } from '#server/store/schema.ts';
import type { PeopleRefusal } from './people-refusal.ts';

export type Removal = {
  readonly boardId: BoardId;
  readonly actorId: UserId;
  readonly userId: UserId;
  /** What becomes of the link by which they came and of those that they made. */
  readonly links: 'keep' | 'revoke';
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Takes a member off the board; who takes off themselves leaves it. The last owner stays. Returns the role that they
 * had, or why not.
 */
export async function removeMember(
  trx: Transaction<Schema>,
  { boardId, actorId, userId, links, now }: Removal,
): Promise<{ readonly from: Role } | PeopleRefusal> {
  // Held first, so that what is read next stays true.
  const owners = await holdOwners(trx, boardId);
  const actor = await roleOf(trx, boardId, actorId);
  const member = await findMembership(trx, boardId, userId);
  if (!member) return 'no-such-member';
  if (actorId !== userId && !mayRemove(actor, member.role)) return 'not-allowed';
  if (member.role === 'owner' && owners.length === 1) return 'last-owner';
  await deleteMember(trx, boardId, userId);
  if (links === 'revoke') {
    await revokeInvites(trx, { boardId, now, which: { createdBy: userId } });
    if (member.inviteId !== null)
      await revokeInvites(trx, { boardId, now, which: { ids: [member.inviteId] } });
  }
  return { from: member.role };
}
