import type { Kysely, Transaction } from 'kysely';
import { readClientOwners } from './client-owners.ts';
import { DamagedDocError } from './doc-errors.ts';
import type { DocId, StoredDoc } from './doc-log.ts';
import { findGoodSnapshot, readUpdates } from './read-log.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';

/**
 * Reads a document as of one moment. See `DocLog.load`.
 * @param onDamage hears of a damaged snapshot that an older one and the log made up for
 * @throws {DamagedDocError}
 */
export function loadDoc(
  db: Kysely<Schema>,
  docId: DocId,
  onDamage: (error: DamagedDocError) => void,
): Promise<StoredDoc | null> {
  const reading = db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read');
  return reading.execute((trx) => readDoc(trx, docId, onDamage));
}

/** The same within a transaction that does more than read. */
export async function readDoc(
  trx: Transaction<Schema>,
  docId: DocId,
  onDamage: (error: DamagedDocError) => void,
): Promise<StoredDoc | null> {
  const row = await trx
    .selectFrom('docs')
    .select(['epoch', 'head_seq'])
    .where('id', '=', docId)
    .executeTakeFirst();
  if (!row) return null;
  const seq = stored('docs.head_seq', parseWhole(row.head_seq));
  const damaged: DamagedDocError[] = [];
  const snapshot = await findGoodSnapshot(trx, docId, seq, damaged);
  const updates = await readUpdates(trx, docId, snapshot?.seq ?? 0, seq);
  await assertNothingAfter(trx, docId, seq);
  damaged.forEach(onDamage);
  return {
    epoch: stored('docs.epoch', parseWhole(row.epoch)),
    seq,
    snapshot: snapshot?.state ?? null,
    updates: updates.map(({ bytes }) => bytes),
    clientOwners: await readClientOwners(trx, docId),
  };
}

/** A head that stands before the end of its own log was not moved by us: the next append would run into those rows. */
async function assertNothingAfter(trx: Transaction<Schema>, docId: DocId, head: number): Promise<void> {
  const after = await trx
    .selectFrom('doc_updates')
    .select('seq')
    .where('doc_id', '=', docId)
    .where('seq', '>', head)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  if (after) throw new DamagedDocError(docId, 'update', after.seq);
}
