import { randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { claimsOf } from '../access/session-user.ts';
import type { Store } from '../store/open-store.ts';
import { hashOfSecret, makeSecretId } from '../store/secret-id.ts';
import { insertSession, type SignInWay } from '../store/sessions.ts';
import type { User } from '../store/users.ts';

export type TestSession = {
  /** A `Cookie` header. */
  readonly cookie: string;
  readonly sid: string;
  readonly hash: string;
};

/** Puts the person into a session of their own, as a browser on the local machine is. */
export async function startTestSession(
  { db }: Pick<Store, 'db'>,
  user: User,
  secret: string,
  { way = 'guest', now = Date.now() }: { way?: SignInWay; now?: number } = {},
): Promise<TestSession> {
  const sid = makeSecretId((bytes) => bytes.set(randomBytes(bytes.length)));
  const hash = hashOfSecret(sid);
  await insertSession(db, {
    hash,
    userId: user.id,
    way,
    now,
    browser: 'Firefox on Linux',
    address: '192.0.2.1',
  });
  const token = await encode({ token: { ...claimsOf(user, sid) }, secret });
  return { cookie: `next-auth.session-token=${token}`, sid, hash };
}
