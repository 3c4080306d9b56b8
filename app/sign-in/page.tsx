import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInScreen } from '#components/account/sign-in-screen.tsx';
import { safePath } from '#components/entry/safe-path.ts';
import { offeredProvider } from '#server/access/sign-in-providers.ts';
import { getServices } from '#server/services.ts';
import { currentSession } from '../session.ts';
import { problemOf } from './problem.ts';

export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: PageProps) {
  const [session, { next: wanted, mode, error }] = await Promise.all([currentSession(), searchParams]);
  const next = safePath(wanted);
  // Somebody who was sent back here while they are signed in was connecting another way to do so.
  if (session?.kind === 'account')
    redirect(error ? `/account?error=${problemOf(error).code}` : (next ?? '/'));
  const { env } = getServices();
  return (
    <SignInScreen
      mode={mode === 'create' ? 'create' : 'sign-in'}
      next={next}
      guestName={session?.user.name ?? null}
      providers={env.providers.map(offeredProvider)}
      sendsMail={env.mail !== null}
      problem={error ? problemOf(error).text : null}
    />
  );
}
