import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountScreen } from '#components/account/account-screen.tsx';
import { relativeTime } from '#components/dashboard/relative-time.ts';
import { boardsOwnedAlone } from '#server/records/delete-account.ts';
import { getServices } from '#server/services.ts';
import { findAccount } from '#server/store/accounts.ts';
import { type ListedSession, listSessions, type SignInWay } from '#server/store/sessions.ts';
import { listSignIns } from '#server/store/sign-ins.ts';
import { currentSession } from '../session.ts';
import { problemOf } from '../sign-in/problem.ts';
import { waysOf } from './ways-of.ts';

export const metadata: Metadata = { title: 'Account', robots: { index: false, follow: false } };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: PageProps) {
  const [session, { error }] = await Promise.all([currentSession(), searchParams]);
  if (!session) redirect('/sign-in?next=/account');
  const { store, env } = getServices();
  const now = Date.now();
  const [account, sessions, signIns, boards] = await Promise.all([
    findAccount(store.db, session.user.id),
    listSessions(store.db, session.user.id, now),
    listSignIns(store.db, session.user.id),
    boardsOwnedAlone(store.db, session.user.id),
  ]);
  if (!account) redirect('/sign-in');
  const { name, colour, initials = '' } = account;
  return (
    <AccountScreen
      person={{ name, colour, initials }}
      ways={waysOf(account, { session, signIns, env, now })}
      digest={env.mail && env.digestMinutes > 0 && account.email !== null ? account.getsDigest : null}
      browsers={sessions.map((each) => shown(each, session.sessionHash, now))}
      boards={boards}
      problem={error ? problemOf(error).text : null}
    />
  );
}

function shown({ hash, browser, address, way, seenAt }: ListedSession, own: string, now: number) {
  const seen = { text: relativeTime(seenAt, now), iso: new Date(seenAt).toISOString() };
  return { hash, browser, address: shownAddress(address), way: wayWords[way], seen, isThis: hash === own };
}

/** The machine that the server runs on has an address that says nothing to anybody. */
const shownAddress = (address: string): string =>
  /^(127\.|0:0:0:0::\/64$)/.test(address) ? 'this machine' : address;

const wayWords: Readonly<Record<SignInWay, string>> = {
  guest: 'as a guest',
  password: 'by password',
  mail: 'by e-mail',
  oidc: 'by your organisation',
  github: 'by GitHub',
  google: 'by Google',
};
