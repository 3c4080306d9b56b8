import type { Transaction } from 'kysely';
import { can, mayRemove, type Role, roles } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { listInvites, revokeInvites } from '#server/store/invites.ts';
import { deleteMembersOfInvite } from '#server/store/members.ts';
import type { Schema } from '#server/store/schema.ts';

export type InviteRevocation = {
  readonly boardId: BoardId;
  readonly actorId: UserId;
  readonly actorRole: Role;
  readonly inviteId: string;
  /** Whether those who came by it stay, as far as the actor may remove them. */
  readonly guests: 'stay' | 'put-out';
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** Revokes a link. Returns who was put out, or why nothing was done. */
export async function revokeInvite(
  trx: Transaction<Schema>,
  { boardId, actorId, actorRole, inviteId, guests, now }: InviteRevocation,
): Promise<{ readonly putOut: readonly UserId[] } | 'no-such-invite' | 'not-allowed'> {
  const mine = can(actorRole, 'manage-invites') ? undefined : actorId;
  const known = await listInvites(trx, boardId, mine);
  if (!known.some(({ id }) => id === inviteId)) return 'no-such-invite';
  if (guests === 'put-out' && !can(actorRole, 'remove-members')) return 'not-allowed';
  await revokeInvites(trx, { boardId, now, which: { ids: [inviteId] } });
  if (guests === 'stay') return { putOut: [] };
  // An owner does not fall by a link, whoever revokes it: the board would be nobody's.
  const below = roles.filter((role) => role !== 'owner' && mayRemove(actorRole, role));
  return { putOut: await deleteMembersOfInvite(trx, { boardId, inviteId, below }) };
}
