import type { Kysely } from 'kysely';
import { buildAppendStatements } from './append-statements.ts';
import { appendUpdates } from './append-updates.ts';
import type { DocLog } from './doc-log.ts';
import { loadDoc } from './load-doc.ts';
import { saveSnapshot } from './save-snapshot.ts';
import type { Schema } from './schema.ts';

/**
 * The log over an open database.
 * @param report hears of damage that was made up for
 */
export function openDocLog(db: Kysely<Schema>, now: () => number, report: (error: Error) => void): DocLog {
  const statements = buildAppendStatements(db);
  return {
    load: (docId) => loadDoc(db, docId, report),
    append: async (updates) =>
      updates.length === 0 ? new Map() : appendUpdates(db, statements, updates, now()),
    saveSnapshot: (docId, seq, state) => saveSnapshot(db, { docId, seq, state, at: now() }),
  };
}
