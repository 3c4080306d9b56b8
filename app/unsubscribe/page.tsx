import type { Metadata } from 'next';
import { Card } from '#components/account/sign-in-screen.tsx';
import { StopDigest } from '#components/account/stop-digest.tsx';

export const metadata: Metadata = {
  title: 'E-mails about your inbox',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

/** Where the link of an e-mail leads: opening it stops nothing, since a preview opens pages too. */
export default function UnsubscribePage() {
  return (
    <Card>
      <h1 className="mb-4 text-2xl font-semibold tracking-[-0.02em]">E-mails about your inbox</h1>
      <StopDigest />
    </Card>
  );
}
