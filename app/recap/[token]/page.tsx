import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { RecapOver } from '#components/recap/recap-over.tsx';
import { RecapScreen } from '#components/recap/recap-screen.tsx';
import { sharedRecap } from '../shared-recap.ts';

export const metadata: Metadata = {
  title: 'Workshop recap',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

type PageProps = { params: Promise<{ token: string }> };

/** A recap for whoever has its link: nothing else of the board, and nobody is asked who they are. */
export default async function SharedRecapPage({ params }: PageProps) {
  const { token } = await params;
  const shared = await sharedRecap(token, await headers());
  switch (shared.is) {
    case 'open':
      return (
        <RecapScreen
          recap={shared.recap}
          markdown={`/recap/${encodeURIComponent(token)}/markdown`}
          board={null}
        />
      );
    case 'gone':
      return notFound();
    case 'too-often':
      return <RecapOver why="too-often" />;
    default:
      return shared satisfies never;
  }
}
