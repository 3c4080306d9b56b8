import type { Kysely, Transaction } from 'kysely';
import { parseUserId, type UserId } from '#lib/board/ids.ts';
import type { DocId, PendingUpdate } from './doc-log.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';

/** Clients in one statement: two parameters each, far below either database's limit. */
const CLIENTS_PER_INSERT = 500;

/** Whose each client id is on a document. */
export async function readClientOwners(
  db: Kysely<Schema>,
  docId: DocId,
): Promise<ReadonlyMap<number, UserId>> {
  const rows = await db
    .selectFrom('client_owners')
    .select(['client_id', 'user_id'])
    .where('doc_id', '=', docId)
    .execute();
  return new Map(
    rows.map((row) => [
      stored('client_owners.client_id', parseWhole(row.client_id)),
      stored('client_owners.user_id', parseUserId(row.user_id)),
    ]),
  );
}

/**
 * Records the claims that come with updates. An id that is somebody's stays theirs. A person who was removed
 * meanwhile claims nothing: what they wrote must not keep the rest of a batch from being stored.
 */
export async function claimClients(
  trx: Transaction<Schema>,
  docId: DocId,
  updates: readonly PendingUpdate[],
): Promise<void> {
  const claimed = new Map<number, UserId>();
  for (const { userId, claims } of updates)
    for (const client of userId === null ? [] : (claims ?? []))
      if (userId !== null && !claimed.has(client)) claimed.set(client, userId);
  if (claimed.size === 0) return;
  const users = await trx
    .selectFrom('users')
    .select('id')
    .where('id', 'in', [...new Set(claimed.values())])
    .execute();
  const known = new Set(users.map(({ id }) => id));
  const rows = Array.from(claimed, ([client, user]) => ({ doc_id: docId, client_id: client, user_id: user }));
  const kept = rows.filter(({ user_id }) => known.has(user_id));
  for (let from = 0; from < kept.length; from += CLIENTS_PER_INSERT) {
    await trx
      .insertInto('client_owners')
      .values(kept.slice(from, from + CLIENTS_PER_INSERT))
      .onConflict((conflict) => conflict.columns(['doc_id', 'client_id']).doNothing())
      .execute();
  }
}
