import type { Metadata } from 'next';
import { Invitation } from '#components/entry/invitation.tsx';
import { MessagePage } from '#components/entry/message-page.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { getServices } from '#server/services.ts';
import { findInvite } from '#server/store/invites.ts';
import { currentUser } from '../../session.ts';

export const metadata: Metadata = {
  title: 'Join a board',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

type PageProps = { params: Promise<{ token: string }> };

/** Only shows the invitation: a link preview or a crawler that comes here changes nothing. */
export default async function JoinPage({ params }: PageProps) {
  const { token } = await params;
  const [invite, user] = await Promise.all([findInvite(getServices().store.db, token), currentUser()]);
  if (!invite)
    return (
      <MessagePage
        title="This invitation does not hold any more"
        text="The link may have been taken back or cut short on its way. Ask the person who sent it for a new one."
      >
        <a href="/" className={buttonClass('primary')}>
          Go to the start page
        </a>
      </MessagePage>
    );
  const { boardTitle, invitedBy, role } = invite;
  return (
    <Invitation
      token={token}
      title={boardTitle}
      invitedBy={invitedBy}
      role={role}
      knownAs={user?.name ?? null}
    />
  );
}
