import { createHash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { AuditAction, AuditDetail } from '#lib/board/audit-action.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';
import { visibleText } from './visible-text.ts';

/** Who did what on which board, from where, and how it went. `at`: milliseconds since 1970. */
export type AuditEntry = {
  readonly boardId: BoardId;
  readonly at: number;
  readonly actorId: UserId | null;
  /** Names the session and opens nothing. */
  readonly sessionId: string | null;
  readonly address: string;
  /** What the browser calls itself. */
  readonly browser: string;
  readonly action: AuditAction;
  /** `done`, or the word for why not. */
  readonly outcome: string;
  readonly detail: AuditDetail;
};

export type AuditRow = Selectable<Schema['audit']>;

/** What the first row of a board has for the hash of the row before. */
export const NO_HASH = '';

const MOST_BROWSER = 200;
const MOST_WORD = 64;

/**
 * Adds one row at the end of its board's chain. In a transaction the row stands or falls with the rest of it.
 * Rows of one board follow each other: the head is locked until the commit.
 */
export async function recordAudit(
  db: Kysely<Schema> | Transaction<Schema>,
  entry: AuditEntry,
): Promise<void> {
  if (db.isTransaction) await addRow(db, entry);
  else await db.transaction().execute((trx) => addRow(trx, entry));
}

async function addRow(trx: Kysely<Schema>, entry: AuditEntry): Promise<void> {
  const { boardId } = entry;
  // The head first: whoever else adds a row waits here. Its hash is still that of the row before.
  const head = await trx
    .insertInto('audit_heads')
    .values({ board_id: boardId, seq: 1, hash: NO_HASH })
    .onConflict((conflict) =>
      conflict.column('board_id').doUpdateSet((eb) => ({ seq: eb('audit_heads.seq', '+', 1) })),
    )
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const row = {
    board_id: boardId,
    seq: stored('audit_heads.seq', parseWhole(head.seq)),
    at: entry.at,
    actor_id: entry.actorId,
    session_id: entry.sessionId,
    address: visibleText(entry.address, MOST_WORD),
    browser: visibleText(entry.browser, MOST_BROWSER),
    action: entry.action,
    outcome: visibleText(entry.outcome, MOST_WORD),
    detail: JSON.stringify(entry.detail),
    prev_hash: stored('audit_heads.hash', parseText(head.hash)),
  };
  const hash = hashOfRow(row);
  await trx
    .insertInto('audit')
    .values({ ...row, hash })
    .execute();
  await trx.updateTable('audit_heads').set({ hash }).where('board_id', '=', boardId).execute();
}

/** Over everything in the row and so, by `prev_hash`, over every row before it. In hexadecimal. */
export function hashOfRow(row: Omit<AuditRow, 'hash'>): string {
  const { board_id, seq, at, actor_id, session_id, address, browser, action, outcome, detail, prev_hash } =
    row;
  const whole = [
    prev_hash,
    board_id,
    seq,
    at,
    actor_id,
    session_id,
    address,
    browser,
    action,
    outcome,
    detail,
  ];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}

/** Rows from `after` on, oldest first, at most `limit`. */
export async function readAudit(
  db: Kysely<Schema>,
  boardId: BoardId,
  { after, limit }: { after: number; limit: number },
): Promise<readonly AuditRow[]> {
  return db
    .selectFrom('audit')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** The newest rows before `before`, newest first, at most `limit`. */
export async function readNewestAudit(
  db: Kysely<Schema>,
  boardId: BoardId,
  { before, limit }: { before: number; limit: number },
): Promise<readonly AuditRow[]> {
  return db
    .selectFrom('audit')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}
