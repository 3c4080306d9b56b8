import type { Metadata } from 'next';
import { Card } from '#components/account/sign-in-screen.tsx';
import { UseMailLink } from '#components/account/use-mail-link.tsx';
import { currentSession } from '../../session.ts';

export const metadata: Metadata = {
  title: 'Sign in by e-mail',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

/** Shows what a link from an e-mail would do; opening the page uses nothing up. */
export default async function MailLinkPage() {
  const session = await currentSession();
  return (
    <Card>
      <h1 className="mb-4 text-2xl font-semibold tracking-[-0.02em]">Sign in by e-mail</h1>
      <UseMailLink guestName={session?.kind === 'guest' ? session.user.name : null} />
    </Card>
  );
}
