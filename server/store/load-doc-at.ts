import type { Kysely, Transaction } from 'kysely';
import type { DamagedDocError } from './doc-errors.ts';
import type { DocId } from './doc-log.ts';
import { findGoodSnapshot, readUpdates } from './read-log.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';

/** `seq` counts a document's updates from 1; `time` is in milliseconds since 1970. */
export type Moment = { readonly seq: number } | { readonly time: number };

/** A document as it was. */
export type PastDoc = {
  readonly seq: number;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
};

/**
 * Reads a document as it was after update `seq`, or after the last update that is not younger than `time`. `null`
 * when there is no such document, when the moment lies before its first update, and for a `seq` that it has not
 * reached.
 * @param onDamage hears of a damaged snapshot that an older one and the log made up for
 * @throws {DamagedDocError} when a row that is needed is missing or fails its checksum
 */
export function loadDocAt(
  db: Kysely<Schema>,
  docId: DocId,
  moment: Moment,
  onDamage: (error: DamagedDocError) => void,
): Promise<PastDoc | null> {
  const reading = db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read');
  return reading.execute(async (trx) => {
    const row = await trx.selectFrom('docs').select('head_seq').where('id', '=', docId).executeTakeFirst();
    if (!row) return null;
    const head = stored('docs.head_seq', parseWhole(row.head_seq));
    const seq = 'seq' in moment ? moment.seq : await seqAt(trx, docId, moment.time, head);
    if (seq < 1 || seq > head) return null;
    const damaged: DamagedDocError[] = [];
    const snapshot = await findGoodSnapshot(trx, docId, seq, damaged);
    const updates = await readUpdates(trx, docId, snapshot?.seq ?? 0, seq);
    damaged.forEach(onDamage);
    return { seq, snapshot: snapshot?.state ?? null, updates: updates.map(({ bytes }) => bytes) };
  });
}

/**
 * The last update that is not younger than `time`; 0 before the first. A clock that was set back makes an earlier
 * row younger than a later one, and then what came first stays first.
 */
async function seqAt(trx: Transaction<Schema>, docId: DocId, time: number, head: number): Promise<number> {
  const { seq: last } = await trx
    .selectFrom('doc_updates')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('doc_id', '=', docId)
    .where('seq', '<=', head)
    .where('at', '<=', time)
    .executeTakeFirstOrThrow();
  const seq = stored('doc_updates.seq', parseWhole(last ?? 0));
  // A damaged time would lead to another moment: the row that was found and the next one must be what was written.
  await readUpdates(trx, docId, Math.max(0, seq - 1), Math.min(head, seq + 1));
  return seq;
}
