import type { Kysely } from 'kysely';
import { checksumOf } from './checksum.ts';
import type { DocId } from './doc-log.ts';
import type { Schema } from './schema.ts';

/**
 * Keeps `state` as the document was after update `seq`. See `DocLog.saveSnapshot`.
 * @param at milliseconds since 1970
 * @throws when the document does not exist or its log does not reach `seq`
 */
export async function saveSnapshot(
  db: Kysely<Schema>,
  { docId, seq, state, at }: { docId: DocId; seq: number; state: Uint8Array; at: number },
): Promise<void> {
  const checksum = checksumOf({ table: 'doc_snapshots', docId, seq, userId: null, at, bytes: state });
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('docs')
      .set((eb) => ({
        snapshot_seq: eb.case().when('snapshot_seq', '<', seq).then(seq).else(eb.ref('snapshot_seq')).end(),
      }))
      .where('id', '=', docId)
      .where('head_seq', '>=', seq)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Error(`The log of document ${docId} does not reach ${seq}.`);
    await trx
      .insertInto('doc_snapshots')
      .values({ doc_id: docId, seq, at, state, checksum })
      .onConflict((conflict) => conflict.columns(['doc_id', 'seq']).doUpdateSet({ at, state, checksum }))
      .execute();
  });
}
