import { type Kysely, sql, type Transaction } from 'kysely';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import type { LogTime } from '#lib/review/version-due.ts';
import { boardDocId } from './docs.ts';
import type { Schema } from './schema.ts';
import { parseWhole, stored } from './stored-value.ts';

/** People named in one version. */
const MOST_WRITERS = 100;
/** Rows of a log that one statement looks at: others come in between. */
const ROWS_AT_ONCE = 5_000;

/** Where a board's log begins and ends; `null` when there is no such board. */
export async function logSpan(
  db: Kysely<Schema>,
  boardId: BoardId,
): Promise<{ readonly first: LogTime; readonly last: LogTime } | null> {
  const docId = boardDocId(boardId);
  const doc = await db.selectFrom('docs').select('head_seq').where('id', '=', docId).executeTakeFirst();
  if (!doc) return null;
  const head = stored('docs.head_seq', parseWhole(doc.head_seq));
  const first = await timeOfUpdate(db, boardId, 1);
  const last = await timeOfUpdate(db, boardId, head);
  return first && last && { first, last };
}

/** When an update was written; `null` when the log has none of that number. */
export async function timeOfUpdate(
  db: Kysely<Schema>,
  boardId: BoardId,
  seq: number,
): Promise<LogTime | null> {
  const row = await db
    .selectFrom('doc_updates')
    .select('at')
    .where('doc_id', '=', boardDocId(boardId))
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row ? { seq, at: stored('doc_updates.at', parseWhole(row.at)) } : null;
}

/** When each update after `after` was written, in order; older ones than `since` are left out. */
export async function timesAfter(
  db: Kysely<Schema>,
  boardId: BoardId,
  { after, since }: { readonly after: number; readonly since: number },
): Promise<readonly LogTime[]> {
  const times: LogTime[] = [];
  let last = after;
  for (;;) {
    const rows = await db
      .selectFrom('doc_updates')
      .select(['seq', 'at'])
      .where('doc_id', '=', boardDocId(boardId))
      .where('seq', '>', last)
      .where('at', '>=', since)
      .orderBy('seq')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const { seq, at } of rows)
      times.push({
        seq: stored('doc_updates.seq', parseWhole(seq)),
        at: stored('doc_updates.at', parseWhole(at)),
      });
    last = times.at(-1)?.seq ?? last;
    if (rows.length < ROWS_AT_ONCE) return times;
    await new Promise(setImmediate);
  }
}

/** Who wrote on a board in some updates of its log, the last one first. */
export async function writersBetween(
  db: Kysely<Schema> | Transaction<Schema>,
  boardId: BoardId,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<readonly UserId[]> {
  const rows = await db
    .selectFrom('doc_updates')
    .select(({ fn }) => ['user_id', fn.max('seq').as('last')])
    .where('doc_id', '=', boardDocId(boardId))
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .where('user_id', 'is not', null)
    .groupBy('user_id')
    .orderBy('last', 'desc')
    .limit(MOST_WRITERS)
    .execute();
  return rows.map(({ user_id }) => stored('doc_updates.user_id', parseUserId(user_id)));
}

/**
 * How many updates fall into each of `count` equally long parts of the time from `from` to `to`, in milliseconds
 * since 1970. What a clock put before or after all of it counts in the first and the last part.
 */
export async function countUpdates(
  db: Kysely<Schema>,
  boardId: BoardId,
  {
    from,
    to,
    upTo,
    count,
  }: { readonly from: number; readonly to: number; readonly upTo: number; readonly count: number },
): Promise<readonly number[]> {
  const counts: number[] = Array(count).fill(0);
  const width = Math.max(1, (to - from + 1) / count);
  for (let after = 0; after < upTo; after += ROWS_AT_ONCE) {
    const slots = db
      .selectFrom('doc_updates')
      .select(sql<number>`floor((at - ${from}) / cast(${width} as double precision))`.as('slot'))
      .where('doc_id', '=', boardDocId(boardId))
      .where('seq', '>', after)
      .where('seq', '<=', Math.min(upTo, after + ROWS_AT_ONCE));
    const rows = await db
      .selectFrom(slots.as('slots'))
      .select(({ fn }) => ['slot', fn.countAll().as('updates')])
      .groupBy('slot')
      .execute();
    for (const { slot, updates } of rows) {
      const index = Math.min(Math.max(Math.floor(Number(slot)), 0), count - 1);
      counts[index] = (counts[index] ?? 0) + Number(updates);
    }
    await new Promise(setImmediate);
  }
  return counts;
}
