import { headers } from 'next/headers';
import { cache } from 'react';
import { readSessionCookie } from '#server/access/session-cookie.ts';
import { getServices, type Services } from '#server/services.ts';
import { findUser, type User } from '#server/store/users.ts';

/** The person that a request's cookies speak for, as the store knows them now; `null` for a visitor. */
export async function userOf(cookieHeader: string | null, { store, secret }: Services): Promise<User | null> {
  const claimed = await readSessionCookie(cookieHeader ?? undefined, secret);
  return claimed && findUser(store.db, claimed.id);
}

/** Who asks for this page. Looked up once, however many parts of it ask. */
export const currentUser = cache(async () => userOf((await headers()).get('cookie'), getServices()));
