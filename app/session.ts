import { headers } from 'next/headers';
import { cache } from 'react';
import { type LiveSession, liveSession } from '#server/access/live-session.ts';
import { getServices, type Services } from '#server/services.ts';
import type { User } from '#server/store/users.ts';

/**
 * The session that a request's cookies speak for, with its person as the store knows them now; `null` for a visitor
 * and for a session that has ended.
 */
export function sessionOf(
  cookieHeader: string | null,
  { store, secret }: Services,
): Promise<LiveSession | null> {
  return liveSession(cookieHeader, { db: store.db, secret, now: Date.now });
}

/** The session that asks for this page. Looked up once, however many parts of it ask. */
export const currentSession = cache(async () => sessionOf((await headers()).get('cookie'), getServices()));

/** Who asks for this page. */
export async function currentUser(): Promise<User | null> {
  return (await currentSession())?.user ?? null;
}
