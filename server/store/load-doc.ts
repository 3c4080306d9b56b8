import type { Kysely, Transaction } from 'kysely';
import { isIntact } from './checksum.ts';
import { DamagedDocError } from './doc-errors.ts';
import type { DocId, StoredDoc } from './doc-log.ts';
import type { Schema } from './schema.ts';
import { parseBytes, parseText, parseWhole, stored } from './stored-value.ts';

type Snapshot = { readonly seq: number; readonly state: Uint8Array };

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
  return reading.execute(async (trx) => {
    const row = await trx
      .selectFrom('docs')
      .select(['epoch', 'head_seq'])
      .where('id', '=', docId)
      .executeTakeFirst();
    if (!row) return null;
    const seq = stored('docs.head_seq', parseWhole(row.head_seq));
    const damaged: DamagedDocError[] = [];
    const snapshot = await findGoodSnapshot(trx, docId, seq, damaged);
    const updates = await readTail(trx, docId, snapshot?.seq ?? 0, seq);
    damaged.forEach(onDamage);
    return {
      epoch: stored('docs.epoch', parseWhole(row.epoch)),
      seq,
      snapshot: snapshot?.state ?? null,
      updates,
    };
  });
}

/** The newest snapshot up to `head` whose checksum holds; the ones passed over go into `damaged`. */
async function findGoodSnapshot(
  trx: Transaction<Schema>,
  docId: DocId,
  head: number,
  damaged: DamagedDocError[],
): Promise<Snapshot | null> {
  const ofDoc = trx.selectFrom('doc_snapshots').where('doc_id', '=', docId);
  // States are large: only the sequence numbers of all of them, and then one state at a time.
  const rows = await ofDoc.select('seq').where('seq', '<=', head).orderBy('seq', 'desc').execute();
  for (const { seq } of rows) {
    const row = await ofDoc
      .select(['at', 'state', 'checksum'])
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow();
    const state = parseBytes(row.state);
    const checksum = parseBytes(row.checksum);
    if (
      state &&
      checksum &&
      isIntact({ table: 'doc_snapshots', docId, seq, userId: null, at: row.at, bytes: state }, checksum)
    )
      return { seq, state };
    damaged.push(new DamagedDocError(docId, 'snapshot', seq));
  }
  return null;
}

/** The updates after `from` up to `head`, which must be all there, intact, and the last ones. */
async function readTail(
  trx: Transaction<Schema>,
  docId: DocId,
  from: number,
  head: number,
): Promise<readonly Uint8Array[]> {
  const rows = await trx
    .selectFrom('doc_updates')
    .select(['user_id', 'at', 'bytes', 'checksum'])
    .where('doc_id', '=', docId)
    .where('seq', '>', from)
    .orderBy('seq')
    .execute();
  const updates = rows.map((row, index) => {
    // The place that the row must have; its checksum holds in no other.
    const seq = from + 1 + index;
    const bytes = parseBytes(row.bytes);
    const checksum = parseBytes(row.checksum);
    const userId = row.user_id === null ? null : parseText(row.user_id);
    if (
      seq > head ||
      !bytes ||
      !checksum ||
      !isIntact({ table: 'doc_updates', docId, seq, userId, at: row.at, bytes }, checksum)
    )
      throw new DamagedDocError(docId, 'update', seq);
    return bytes;
  });
  if (from + updates.length < head) throw new DamagedDocError(docId, 'update', from + updates.length + 1);
  return updates;
}
