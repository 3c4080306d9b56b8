import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { hashOfSecret } from '../store/secret-id.ts';
import { findSession, noteVisit, type StoredSession } from '../store/sessions.ts';
import { readSessionCookie } from './session-cookie.ts';

/** A session that holds, with its person as the store has them now. */
export type LiveSession = StoredSession & {
  /** The hash of its id: it names the session and opens nothing. */
  readonly sessionHash: string;
};

export type SessionSource = {
  readonly db: Kysely<Schema>;
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * The session that a raw `Cookie` header speaks for, if it has not ended: the one question of pages, handlers and
 * sockets. `null` without one, and for a person who is gone or went into another account.
 * @throws when the store cannot be read: then nobody is let in
 */
export async function liveSession(
  cookieHeader: string | null | undefined,
  { db, secret, now }: SessionSource,
): Promise<LiveSession | null> {
  const claimed = await readSessionCookie(cookieHeader ?? undefined, secret);
  if (!claimed) return null;
  const sessionHash = hashOfSecret(claimed.sid);
  const at = now();
  const session = await findSession(db, sessionHash, at);
  if (session?.user.id !== claimed.user.id) return null;
  await noteVisit(db, sessionHash, session, at);
  return { ...session, sessionHash };
}
