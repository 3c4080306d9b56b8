import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Invitation } from '#components/entry/invitation.tsx';
import { InvitationOver } from '#components/entry/invitation-over.tsx';
import { addressOf } from '#server/access/client-address.ts';
import { raisesMember } from '#server/records/join-board.ts';
import { getServices } from '#server/services.ts';
import { findInvite } from '#server/store/invites.ts';
import { findKnock } from '#server/store/knocks.ts';
import { findMembership } from '#server/store/members.ts';
import { currentUser } from '../../session.ts';

export const metadata: Metadata = {
  title: 'Join a board',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

type PageProps = { params: Promise<{ token: string }> };

/**
 * Only shows the invitation: a link preview or a crawler that comes here changes nothing. Of a link that does not
 * hold, or that asks for a password, nobody learns which board it leads to.
 */
export default async function JoinPage({ params }: PageProps) {
  const { token } = await params;
  const { store, access } = getServices();
  const { db } = store;
  const verdict = await access.limits.consume('invite-by-address', addressOf(await headers()));
  if (!verdict.allowed) return <InvitationOver why="too-often" />;
  const [invite, user] = await Promise.all([findInvite(db, token, Date.now()), currentUser()]);
  if (!invite) return <InvitationOver why="unknown" />;
  const { boardId, boardTitle, invitedBy, role, state, passwordHash, hasLobby } = invite;
  const member = user && (await findMembership(db, boardId, user.id));
  if (member && !raisesMember(invite, member)) redirect(`/b/${boardId}`);
  const knock = user && !member ? await findKnock(db, boardId, user.id) : null;
  const isWaiting = knock?.inviteId === invite.id && !knock.isDeclined;
  if (state !== 'open' && !member && !isWaiting) return <InvitationOver why={state} />;
  const needsPassword = passwordHash !== null;
  return (
    <Invitation
      token={token}
      board={needsPassword ? null : { title: boardTitle, invitedBy }}
      role={role}
      hasLobby={hasLobby && !member}
      waitsFor={isWaiting ? boardId : null}
      knownAs={user?.name ?? null}
    />
  );
}
