import type { Transaction } from 'kysely';
import { type Role, roles } from '#lib/board/can.ts';
import type { UserId } from '#lib/board/ids.ts';
import { type Invite, spendUse } from '#server/store/invites.ts';
import { deleteKnock, findKnock, knock } from '#server/store/knocks.ts';
import { addMember, findMembership, type Membership } from '#server/store/members.ts';
import type { Schema } from '#server/store/schema.ts';

export type Joining =
  /** `spent`: a use of the link was counted; a member who follows a link again spends none. */
  | { readonly is: 'member'; readonly role: Role; readonly spent: boolean }
  | { readonly is: 'waiting'; readonly isNew: boolean }
  | { readonly is: 'declined' }
  /** The last use went to somebody else, or the link was revoked, since it was looked up. */
  | { readonly is: 'over' };

/** Takes an invitation whose password was given. @param now milliseconds since 1970 */
export async function joinBoard(
  trx: Transaction<Schema>,
  { invite, userId, now }: { invite: Invite; userId: UserId; now: number },
): Promise<Joining> {
  const { id: inviteId, boardId, role } = invite;
  const member = await findMembership(trx, boardId, userId);
  if (member && !raisesMember(invite, member)) return { is: 'member', role: member.role, spent: false };
  if (!member && invite.hasLobby) {
    const before = await findKnock(trx, boardId, userId);
    if (before?.inviteId === inviteId)
      return before.isDeclined ? { is: 'declined' } : { is: 'waiting', isNew: false };
    if (!(await spendUse(trx, inviteId, now))) return { is: 'over' };
    await knock(trx, { boardId, userId, role, inviteId, now });
    return { is: 'waiting', isNew: true };
  }
  if (!(await spendUse(trx, inviteId, now))) return { is: 'over' };
  await deleteKnock(trx, boardId, userId);
  await addMember(trx, { boardId, userId, role, now, inviteId });
  return { is: 'member', role, spent: true };
}

/** True when the link offers more than the member has, and nobody chose what they have since it was made. */
export function raisesMember({ role, createdAt }: Invite, member: Membership): boolean {
  const isMore = roles.indexOf(role) < roles.indexOf(member.role);
  return isMore && (member.roleSetAt === null || member.roleSetAt < createdAt);
}
