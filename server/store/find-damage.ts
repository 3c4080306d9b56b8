import type { Kysely } from 'kysely';
import { isIntact } from './checksum.ts';
import { DamagedDocError } from './doc-errors.ts';
import type { DocId } from './doc-log.ts';
import type { Schema } from './schema.ts';
import { parseBytes, parseText, parseWhole, stored } from './stored-value.ts';

/** Rows that are in memory at once. */
const AT_ONCE = 500;

/**
 * Every row of a document that is missing or is not what was written: also those that a load does not need, because
 * a younger snapshot stands in for them, and that its history does.
 */
export async function findDamage(db: Kysely<Schema>, docId: DocId): Promise<readonly DamagedDocError[]> {
  const doc = await db.selectFrom('docs').select('head_seq').where('id', '=', docId).executeTakeFirst();
  if (!doc) return [];
  const head = stored('docs.head_seq', parseWhole(doc.head_seq));
  return [...(await damagedUpdates(db, docId, head)), ...(await damagedSnapshots(db, docId))];
}

async function damagedUpdates(db: Kysely<Schema>, docId: DocId, head: number): Promise<DamagedDocError[]> {
  const damaged: DamagedDocError[] = [];
  let last = 0;
  for (;;) {
    const rows = await db
      .selectFrom('doc_updates')
      .select(['seq', 'user_id', 'at', 'bytes', 'checksum'])
      .where('doc_id', '=', docId)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute();
    for (const { seq, user_id, at, ...row } of rows) {
      // Of rows that are missing side by side the first is told.
      if (seq > last + 1) damaged.push(new DamagedDocError(docId, 'update', last + 1));
      last = seq;
      const bytes = parseBytes(row.bytes);
      const checksum = parseBytes(row.checksum);
      const userId = user_id === null ? null : parseText(user_id);
      const isGood =
        seq <= head &&
        bytes &&
        checksum &&
        isIntact({ table: 'doc_updates', docId, seq, userId, at, bytes }, checksum);
      if (!isGood) damaged.push(new DamagedDocError(docId, 'update', seq));
    }
    if (rows.length < AT_ONCE) break;
  }
  if (last < head) damaged.push(new DamagedDocError(docId, 'update', last + 1));
  return damaged;
}

async function damagedSnapshots(db: Kysely<Schema>, docId: DocId): Promise<DamagedDocError[]> {
  const ofDoc = db.selectFrom('doc_snapshots').where('doc_id', '=', docId);
  const damaged: DamagedDocError[] = [];
  for (const { seq } of await ofDoc.select('seq').orderBy('seq').execute()) {
    const row = await ofDoc.select(['at', 'state', 'checksum']).where('seq', '=', seq).executeTakeFirst();
    // Retention may have removed it meanwhile.
    if (!row) continue;
    const bytes = parseBytes(row.state);
    const checksum = parseBytes(row.checksum);
    const isGood =
      bytes &&
      checksum &&
      isIntact({ table: 'doc_snapshots', docId, seq, userId: null, at: row.at, bytes }, checksum);
    if (!isGood) damaged.push(new DamagedDocError(docId, 'snapshot', seq));
  }
  return damaged;
}
