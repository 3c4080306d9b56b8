import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { hashOfRow, NO_HASH, readAudit } from './audit.ts';
import type { Schema } from './schema.ts';

/** `seq`: the first row that is not as it was written. */
export type AuditVerdict =
  | { readonly is: 'whole'; readonly rows: number }
  | { readonly is: 'broken'; readonly seq: number; readonly why: 'edited' | 'missing' | 'out-of-order' };

const PAGE = 1_000;

/**
 * Follows a board's chain from its first row to its head. An edited row has another hash, a removed one leaves a gap
 * or an older head, a moved one does not follow the row before. Whoever can write to the database and rewrites the
 * whole chain goes unseen: keep exports elsewhere where that matters.
 */
export async function verifyAudit(db: Kysely<Schema>, boardId: BoardId): Promise<AuditVerdict> {
  let seq = 0;
  let hash = NO_HASH;
  for (;;) {
    const rows = await readAudit(db, boardId, { after: seq, limit: PAGE });
    for (const row of rows) {
      if (row.seq !== seq + 1) return { is: 'broken', seq: seq + 1, why: 'missing' };
      if (hashOfRow(row) !== row.hash) return { is: 'broken', seq: row.seq, why: 'edited' };
      if (row.prev_hash !== hash) return { is: 'broken', seq: row.seq, why: 'out-of-order' };
      seq = row.seq;
      hash = row.hash;
    }
    if (rows.length < PAGE) break;
  }
  const head = await db
    .selectFrom('audit_heads')
    .select(['seq', 'hash'])
    .where('board_id', '=', boardId)
    .executeTakeFirst();
  if (!head) return seq === 0 ? { is: 'whole', rows: 0 } : { is: 'broken', seq, why: 'missing' };
  if (head.seq > seq) return { is: 'broken', seq: seq + 1, why: 'missing' };
  return head.seq === seq && head.hash === hash
    ? { is: 'whole', rows: seq }
    : { is: 'broken', seq, why: 'edited' };
}
