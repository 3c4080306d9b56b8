import type { SignInWays } from '#components/account/ways-to-sign-in.tsx';
import { isFreshFromMail } from '#server/access/fresh-from-mail.ts';
import type { LiveSession } from '#server/access/live-session.ts';
import { identityProvider, offeredProvider } from '#server/access/sign-in-providers.ts';
import type { Env } from '#server/env.ts';
import type { Account } from '#server/store/accounts.ts';
import type { ListedSignIn } from '#server/store/sign-ins.ts';

type Around = {
  readonly session: LiveSession;
  readonly signIns: readonly ListedSignIn[];
  readonly env: Pick<Env, 'providers' | 'mail'>;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** How a person can sign in, and what more is on offer; `null` for a guest, who cannot. */
export function waysOf(account: Account, { session, signIns, env, now }: Around): SignInWays | null {
  if (account.kind === 'guest') return null;
  const has = new Set(signIns.map(({ provider }) => provider));
  const [connected, offered] = [true, false].map((isConnected) =>
    env.providers.filter((each) => has.has(identityProvider(each)) === isConnected).map(offeredProvider),
  );
  return {
    email: account.email,
    isEmailVerified: account.isEmailVerified,
    sendsMail: env.mail !== null,
    hasPassword: account.hasPassword,
    needsCurrentPassword: account.hasPassword && !isFreshFromMail(session, now),
    connected: (connected ?? []).map(({ name }) => name),
    offered: offered ?? [],
  };
}
