import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { csvLine } from '#lib/formats/csv.ts';
import { type AuditRow, readAudit } from '#server/store/audit.ts';
import type { Schema } from '#server/store/schema.ts';
import { visibleText } from '#server/store/visible-text.ts';

/** A row of the audit for people to read. `at`: milliseconds since 1970. */
export type AuditLine = {
  readonly seq: number;
  readonly at: number;
  readonly actorId: string | null;
  /** As they are called now; `null` when nobody knows any more. */
  readonly actor: string | null;
  readonly sessionId: string | null;
  readonly address: string;
  readonly browser: string;
  readonly action: string;
  readonly outcome: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The name of the person that the detail is about. */
  readonly member: string | null;
  readonly hash: string;
};

export const auditFormats = ['csv', 'json'] as const;

export type AuditFormat = (typeof auditFormats)[number];

const PAGE = 1_000;
const MOST_NAME = 200;

/** Puts people's names to rows. */
export async function auditLines(
  db: Kysely<Schema>,
  rows: readonly AuditRow[],
): Promise<readonly AuditLine[]> {
  const details = rows.map(({ detail }) => readDetail(detail));
  const members = details.map(({ member }) => (typeof member === 'string' ? member : null));
  const ids = [...rows.map(({ actor_id }) => actor_id), ...members].filter((id) => id !== null);
  const names = await namesOf(db, ids);
  return rows.map((row, index) => ({
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    actor: names.get(row.actor_id ?? '') ?? null,
    sessionId: row.session_id,
    address: row.address,
    browser: row.browser,
    action: row.action,
    outcome: row.outcome,
    detail: details[index] ?? {},
    member: names.get(members[index] ?? '') ?? null,
    hash: row.hash,
  }));
}

async function namesOf(db: Kysely<Schema>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const users = await db
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(users.map(({ id, name }) => [id, visibleText(name, MOST_NAME)]));
}

/** A row that somebody has edited may hold anything. */
function readDetail(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

const columns = [
  'number',
  'time',
  'person',
  'person id',
  'action',
  'outcome',
  'detail',
  'address',
  'browser',
  'session',
  'hash',
] as const;

/** The whole audit of a board, oldest row first, piece by piece: CSV with a head line, or one JSON object a line. */
export async function* writeAudit(
  db: Kysely<Schema>,
  boardId: BoardId,
  format: AuditFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(columns);
  let after = 0;
  for (;;) {
    const rows = await readAudit(db, boardId, { after, limit: PAGE });
    const lines = await auditLines(db, rows);
    yield lines.map(format === 'csv' ? csvOf : jsonOf).join('');
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

function csvOf(line: AuditLine): string {
  const time = new Date(line.at).toISOString();
  const { seq, actor, actorId, action, outcome, detail, address, browser, sessionId, hash } = line;
  const words = JSON.stringify(detail);
  return csvLine([seq, time, actor, actorId, action, outcome, words, address, browser, sessionId, hash]);
}

function jsonOf(line: AuditLine): string {
  return `${JSON.stringify({ ...line, at: new Date(line.at).toISOString() })}\n`;
}
