import type { Transaction } from 'kysely';
import { isIntact } from './checksum.ts';
import { DamagedDocError } from './doc-errors.ts';
import type { DocId } from './doc-log.ts';
import type { Schema } from './schema.ts';
import { parseBytes, parseText } from './stored-value.ts';

type Snapshot = { readonly seq: number; readonly state: Uint8Array };

/**
 * The newest snapshot up to `seq` whose checksum holds, or `null`.
 * @param damaged takes the ones that were passed over
 */
export async function findGoodSnapshot(
  trx: Transaction<Schema>,
  docId: DocId,
  upTo: number,
  damaged: DamagedDocError[],
): Promise<Snapshot | null> {
  const ofDoc = trx.selectFrom('doc_snapshots').where('doc_id', '=', docId);
  // States are large: only the sequence numbers of all of them, and then one state at a time.
  const rows = await ofDoc.select('seq').where('seq', '<=', upTo).orderBy('seq', 'desc').execute();
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

/** One row of the log that was found to be what was written. `at` is in milliseconds since 1970. */
export type LogRow = {
  readonly seq: number;
  /** `null`: the server. */
  readonly userId: string | null;
  readonly at: number;
  readonly bytes: Uint8Array;
};

/**
 * The updates after `from` up to `upTo`, in order.
 * @throws {DamagedDocError} unless they are all there and intact
 */
export async function readUpdates(
  trx: Transaction<Schema>,
  docId: DocId,
  from: number,
  upTo: number,
): Promise<readonly LogRow[]> {
  const rows = await trx
    .selectFrom('doc_updates')
    .select(['user_id', 'at', 'bytes', 'checksum'])
    .where('doc_id', '=', docId)
    .where('seq', '>', from)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute();
  const updates = rows.map((row, index) => {
    // The place that the row must have; its checksum holds in no other.
    const seq = from + 1 + index;
    const bytes = parseBytes(row.bytes);
    const checksum = parseBytes(row.checksum);
    const userId = row.user_id === null ? null : parseText(row.user_id);
    if (
      !bytes ||
      !checksum ||
      !isIntact({ table: 'doc_updates', docId, seq, userId, at: row.at, bytes }, checksum)
    )
      throw new DamagedDocError(docId, 'update', seq);
    return { seq, userId, at: row.at, bytes };
  });
  if (from + updates.length < upTo) throw new DamagedDocError(docId, 'update', from + updates.length + 1);
  return updates;
}
