import type { Kysely } from 'kysely';
import type { AuthOptions } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import type { CredentialsConfig } from 'next-auth/providers/credentials';
import { parseUserId, type UserId } from '#lib/board/ids.ts';
import type { Schema } from '../store/schema.ts';
import { createUser, findUser } from '../store/users.ts';
import { colourFor } from './person-colour.ts';
import { parsePersonName } from './person-name.ts';
import { claimsOf, parseClaims, type SessionUser } from './session-user.ts';

declare module 'next-auth' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to the package's own.
  interface Session {
    user: SessionUser;
  }
}

/** How long a session lasts without a visit, in seconds. */
const SESSION_MAX_AGE = 30 * 24 * 60 * 60;

export type AuthSettings = {
  readonly db: Kysely<Schema>;
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newUserId: () => UserId;
  /** Hears why a sign-in failed or a session could not be read; the person only hears that it did. */
  readonly report?: (error: unknown) => void;
};

/** The sign-in of next-auth: guests by name, the session in an encrypted cookie. */
export function makeAuthOptions(settings: AuthSettings): AuthOptions {
  return {
    secret: settings.secret,
    providers: [guestProvider(settings)],
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE },
    // next-auth does not take the token's end from the session's.
    jwt: { maxAge: SESSION_MAX_AGE },
    pages: { signIn: '/', error: '/' },
    logger: { error: (code, metadata) => settings.report?.(errorIn(metadata) ?? new Error(code)) },
    callbacks: {
      jwt: async ({ token, user, trigger }) => {
        const id = trigger === 'signIn' ? user.id : token.sub;
        return trigger === undefined ? token : refreshClaims(settings.db, token, id);
      },
      session: ({ session, token }) => {
        const user = parseClaims(token);
        if (!user) throw new Error('The session token does not name a person.');
        return { ...session, user };
      },
    },
  };
}

/** next-auth gives either an error or an object with one in it. */
function errorIn(metadata: Error | { readonly error?: Error }): Error | undefined {
  return metadata instanceof Error ? metadata : metadata.error;
}

/** A form of one field, `name`. Written out, since the package's own function is shaped differently in each bundler. */
function guestProvider({ db, now, newUserId, report }: AuthSettings): CredentialsConfig {
  return {
    id: 'guest',
    name: 'Guest',
    type: 'credentials',
    credentials: { name: { label: 'Your name', type: 'text' } },
    authorize: async (credentials) => {
      const name = parsePersonName(credentials?.name);
      if (name === null) return null;
      const id = newUserId();
      try {
        await createUser(db, { id, name, colour: colourFor(id), now: now() });
      } catch (error) {
        report?.(error);
        // next-auth puts the message into an address that the browser shows.
        throw new Error('SignInUnavailable', { cause: error });
      }
      return { id, name };
    },
  };
}

/** The person as the store has them now; what a client sends with an update of its session is not looked at. */
async function refreshClaims(db: Kysely<Schema>, token: JWT, value: unknown): Promise<JWT> {
  const id = parseUserId(value);
  const user = id && (await findUser(db, id));
  if (!user) throw new Error('The session token names a person who does not exist.');
  return { ...token, ...claimsOf(user) };
}
