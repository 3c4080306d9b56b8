import type { Kysely, Transaction } from 'kysely';
import { parseUserId, type UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { parseText, stored } from './stored-value.ts';

/** Somebody for whom something waits, and the address at which they can read it. */
export type Addressee = { readonly user: UserId; readonly email: string };

/**
 * Whom an unread entry waits for that came by `by` and after `since`, and went into no e-mail: of all people those
 * with an address that was shown to be theirs who get such e-mails. Those who wait longest first. Whether they may
 * still open the board is asked when the entries are read.
 */
export async function listAddressees(
  db: Kysely<Schema>,
  { since, by }: { readonly since: number; readonly by: number },
): Promise<readonly Addressee[]> {
  const rows = await db
    .selectFrom('inbox')
    .innerJoin('users', 'users.id', 'inbox.user_id')
    .select(['users.id', 'users.email'])
    .where('inbox.read_at', 'is', null)
    .where('inbox.mailed_at', 'is', null)
    .where('inbox.at', '>', since)
    .where('inbox.at', '<=', by)
    .where('users.kind', '=', 'account')
    .where('users.email', 'is not', null)
    .where('users.email_verified_at', 'is not', null)
    .where('users.merged_into', 'is', null)
    .where('users.deleted_at', 'is', null)
    .where('users.digest_off_at', 'is', null)
    .groupBy(['users.id', 'users.email'])
    .orderBy(({ fn }) => fn.min('inbox.at'))
    .orderBy('users.id')
    .execute();
  return rows.map(({ id, email }) => ({
    user: stored('users.id', parseUserId(id)),
    email: stored('users.email', parseText(email)),
  }));
}

/**
 * Marks entries as gone into an e-mail: those of them that nobody has read or mailed meanwhile, whose ids it returns.
 * @param now milliseconds since 1970
 */
export async function markMailed(
  trx: Transaction<Schema>,
  ids: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .updateTable('inbox')
    .set({ mailed_at: now })
    .where('id', 'in', ids)
    .where('read_at', 'is', null)
    .where('mailed_at', 'is', null)
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => stored('inbox.id', parseText(id))));
}

/** Takes that back for an e-mail that was not taken. */
export async function unmarkMailed(db: Kysely<Schema>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('inbox').set({ mailed_at: null }).where('id', 'in', ids).execute();
}
