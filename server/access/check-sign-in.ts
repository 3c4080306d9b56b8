import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import { findByEmail } from '../store/accounts.ts';
import type { Schema } from '../store/schema.ts';
import { parseEmail } from './email-address.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { RateLimits } from './rate-limits.ts';

export type SignInQuestion = {
  readonly email: unknown;
  readonly password: string;
  readonly address: string;
};

export type SignInAnswer =
  | { readonly is: 'person'; readonly userId: UserId }
  /** Alike for an unknown address, an account without a password and a wrong one. */
  | { readonly is: 'wrong' }
  | { readonly is: 'too-often' /** In seconds. */; readonly retryAfter: number };

/**
 * Whose e-mail address and password these are. The limits come before the hash, which is the costly part, and the
 * hash is reckoned for an unknown address too: neither the answer nor the time tells who has an account.
 * @throws {BusyError}
 */
export async function checkSignIn(
  { email, password, address }: SignInQuestion,
  { db, limits, passwords }: { db: Kysely<Schema>; limits: RateLimits; passwords: PasswordHasher },
): Promise<SignInAnswer> {
  const parsed = parseEmail(email);
  const account = parsed ?? 'malformed';
  const counted = [
    ['sign-in-by-address', address],
    ['sign-in-by-address-and-account', `${address} ${account}`],
    ['sign-in-by-account', account],
  ] as const;
  for (const [limit, key] of counted) {
    const verdict = await limits.consume(limit, key);
    if (!verdict.allowed) return { is: 'too-often', retryAfter: verdict.retryAfter };
  }
  const found = parsed === null ? null : await findByEmail(db, parsed);
  const isRight = await passwords.verify(found?.passwordHash ?? null, password);
  return found && isRight ? { is: 'person', userId: found.account.id } : { is: 'wrong' };
}
