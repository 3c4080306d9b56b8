import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { parseText, stored } from './stored-value.ts';

/** Keeps a link by the hash of its token, and forgets those that nobody can use any more. */
export async function insertMailToken(
  db: Kysely<Schema>,
  { hash, email, expiresAt, now }: { hash: string; email: string; expiresAt: number; now: number },
): Promise<void> {
  await db.deleteFrom('mail_tokens').where('expires_at', '<', now).execute();
  await db
    .insertInto('mail_tokens')
    .values({ token_hash: hash, email, expires_at: expiresAt, used_at: null })
    .execute();
}

/** The address that a link was sent to, without using it; `null` when it does not hold. */
export async function findMailToken(db: Kysely<Schema>, hash: string, now: number): Promise<string | null> {
  const row = await db
    .selectFrom('mail_tokens')
    .select('email')
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? stored('mail_tokens.email', parseText(row.email)) : null;
}

/** The same, and from now on the link is used: of two at once, one gets the address. */
export async function spendMailToken(db: Kysely<Schema>, hash: string, now: number): Promise<string | null> {
  const row = await db
    .updateTable('mail_tokens')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('email')
    .executeTakeFirst();
  return row ? stored('mail_tokens.email', parseText(row.email)) : null;
}

/** Links on their way to an address open nothing any more. */
export async function removeMailTokens(db: Kysely<Schema>, email: string): Promise<void> {
  await db.deleteFrom('mail_tokens').where('email', '=', email).execute();
}
