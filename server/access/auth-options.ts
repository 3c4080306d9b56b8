import type { Kysely } from 'kysely';
import type { AuthOptions, User as AuthUser } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import type { CredentialsConfig } from 'next-auth/providers/credentials';
import { makeId, type UserId } from '#lib/board/ids.ts';
import { enterByProvider, type ProviderEntrance } from '../records/enter-by-provider.ts';
import type { Maker } from '../records/maker.ts';
import { type Started, startSession } from '../records/start-session.ts';
import type { Schema } from '../store/schema.ts';
import type { SignInWay, Visit } from '../store/sessions.ts';
import { createUser, findUser } from '../store/users.ts';
import type { LiveSession } from './live-session.ts';
import { colourFor } from './person-colour.ts';
import { parsePersonName } from './person-name.ts';
import { callerOf } from './session-caller.ts';
import { SESSION_MAX_AGE, sessionCookie } from './session-cookie.ts';
import { claimsOf, parseClaims, type SessionUser } from './session-user.ts';
import { identityProvider, makeProvider, type ProviderSettings } from './sign-in-providers.ts';

declare module 'next-auth' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to the package's own.
  interface Session {
    user: SessionUser;
  }
}

export type AuthSettings = {
  readonly db: Kysely<Schema>;
  readonly secret: string;
  /** The browser reaches us over https. */
  readonly secure: boolean;
  readonly maker: Maker;
  readonly providers: readonly ProviderSettings[];
  /** Where the request comes from. */
  readonly visit: Visit;
  /** The session that the browser has already. */
  readonly current: LiveSession | null;
  /** Hears of a new session, so that sockets of the one before it can be closed. */
  readonly onStart?: (started: Started) => void;
  /** Hears why a sign-in failed or a session could not be read; the person only hears that it did. */
  readonly report?: (error: unknown) => void;
};

/**
 * The sign-in of next-auth for one request: guests by name, and people that a provider vouches for. The session is
 * an encrypted cookie, and a record here that can be ended.
 */
export function makeAuthOptions(settings: AuthSettings): AuthOptions {
  const { secret, secure, providers, db } = settings;
  // Who was let in by this request. Not read from what the library passes on: an id there may be a provider's.
  let admitted: UserId | null = null;
  const admit = (id: UserId | null) => {
    admitted = id;
  };
  return {
    secret,
    useSecureCookies: secure,
    cookies: { sessionToken: sessionCookie(secure) },
    providers: [guestProvider(settings, admit), ...providers.map(makeProvider)],
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE },
    // next-auth does not take the token's end from the session's.
    jwt: { maxAge: SESSION_MAX_AGE },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/' },
    logger: { error: (code, metadata) => settings.report?.(errorIn(metadata) ?? new Error(code)) },
    callbacks: {
      jwt: async ({ token, account, trigger }) => {
        if (account) return begin(settings, account.provider, admitted);
        return trigger === 'update' ? refreshClaims(db, token) : token;
      },
      session: ({ session, token }) => {
        const claimed = parseClaims(token);
        if (!claimed) throw new Error('The session token does not name a person.');
        return { ...session, user: claimed.user };
      },
      signIn: async ({ user, account }) => {
        const provider = providers.find(({ is }) => is === account?.provider);
        // Only a guest comes by no provider, and has been made by now.
        if (!provider || !account) return true;
        const entrance = await enter(settings, provider, account.providerAccountId, user);
        if (entrance.is !== 'person') return `/sign-in?error=${entrance.is}`;
        admit(entrance.userId);
        return true;
      },
    },
  };
}

/** next-auth gives either an error or an object with one in it. */
function errorIn(metadata: Error | { readonly error?: Error }): Error | undefined {
  return metadata instanceof Error ? metadata : metadata.error;
}

/** A form of one field, `name`. Written out, since the package's own function is shaped differently in each bundler. */
function guestProvider({ db, maker, report }: AuthSettings, admit: (id: UserId) => void): CredentialsConfig {
  return {
    id: 'guest',
    name: 'Guest',
    type: 'credentials',
    credentials: { name: { label: 'Your name', type: 'text' } },
    authorize: async (credentials) => {
      const name = parsePersonName(credentials?.name);
      if (name === null) return null;
      const id = makeId(maker.random) as UserId;
      try {
        await createUser(db, { id, name, colour: colourFor(id), now: maker.now() });
      } catch (error) {
        report?.(error);
        // next-auth puts the message into an address that the browser shows.
        throw new Error('SignInUnavailable', { cause: error });
      }
      admit(id);
      return { id, name };
    },
  };
}

/** Finds or makes the account of an identity. */
async function enter(
  { db, maker, current, report }: AuthSettings,
  provider: ProviderSettings,
  providerId: string,
  user: AuthUser,
): Promise<ProviderEntrance | { readonly is: 'unavailable' }> {
  const vouched = {
    provider: identityProvider(provider),
    providerId,
    name: parsePersonName(user.name) ?? 'Somebody',
    // Our own profile functions leave it out unless the provider has verified it.
    verifiedEmail: user.email ?? null,
  };
  try {
    return await enterByProvider(db, vouched, { current: callerOf(current), colourFor }, maker);
  } catch (error) {
    report?.(error);
    return { is: 'unavailable' };
  }
}

/** @throws when the person is gone */
async function begin(settings: AuthSettings, provider: string, userId: UserId | null): Promise<JWT> {
  const { db, maker, current, visit, onStart } = settings;
  const started =
    userId &&
    (await startSession(
      db,
      { userId, way: wayOf(provider), visit, current: callerOf(current), bringGuest: true },
      maker,
    ));
  if (!started) throw new Error('The session would be of a person who does not exist.');
  onStart?.(started);
  return { ...claimsOf(started.user, started.sid) };
}

function wayOf(provider: string): SignInWay {
  return provider === 'oidc' || provider === 'github' || provider === 'google' ? provider : 'guest';
}

/** The person as the store has them now; what a client sends with an update of its session is not looked at. */
async function refreshClaims(db: Kysely<Schema>, token: JWT): Promise<JWT> {
  const claimed = parseClaims(token);
  const user = claimed && (await findUser(db, claimed.user.id));
  if (!user) throw new Error('The session token names a person who does not exist.');
  return { ...token, ...claimsOf(user, claimed.sid) };
}
