import type { Kysely } from 'kysely';
import { parseUserId, type UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** Who somebody is at a provider. */
export type Identity = {
  /** The provider, with its address where several could share a name. */
  readonly provider: string;
  readonly providerId: string;
};

/** The person whom a provider's id belongs to; `null` for nobody. */
export async function findSignIn(
  db: Kysely<Schema>,
  { provider, providerId }: Identity,
): Promise<UserId | null> {
  const row = await db
    .selectFrom('sign_ins')
    .innerJoin('users', 'users.id', 'sign_ins.user_id')
    .select('sign_ins.user_id')
    .where('provider', '=', provider)
    .where('provider_id', '=', providerId)
    .where('users.deleted_at', 'is', null)
    .executeTakeFirst();
  return row ? stored('sign_ins.user_id', parseUserId(row.user_id)) : null;
}

/** @throws when the identity belongs to somebody already */
export async function addSignIn(
  db: Kysely<Schema>,
  { provider, providerId, userId, now }: Identity & { userId: UserId; now: number },
): Promise<void> {
  await db
    .insertInto('sign_ins')
    .values({ provider, provider_id: providerId, user_id: userId, created_at: now })
    .execute();
}

export type ListedSignIn = { readonly provider: string; readonly createdAt: number };

/** The providers that a person has connected, the oldest first. */
export async function listSignIns(db: Kysely<Schema>, userId: UserId): Promise<readonly ListedSignIn[]> {
  const rows = await db
    .selectFrom('sign_ins')
    .select(['provider', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('provider')
    .execute();
  return rows.map((row) => ({
    provider: stored('sign_ins.provider', parseText(row.provider)),
    createdAt: stored('sign_ins.created_at', parseWhole(row.created_at)),
  }));
}

export async function removeSignIns(db: Kysely<Schema>, userId: UserId): Promise<void> {
  await db.deleteFrom('sign_ins').where('user_id', '=', userId).execute();
}
