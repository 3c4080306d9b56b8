import type { Kysely, Transaction } from 'kysely';
import { type BoardId, makeId } from '#lib/board/ids.ts';
import type { Version } from '#lib/review/version.ts';
import { type DueVersion, versionsDue } from '#lib/review/version-due.ts';
import type { Schema } from '#server/store/schema.ts';
import { insertVersion, newestVersion } from '#server/store/versions.ts';
import { timesAfter } from '#server/store/versions-log.ts';
import { holdBoard } from '#server/store/workshops.ts';
import type { Maker } from '../maker.ts';

type DueOptions = {
  readonly maker: Maker;
  /** Milliseconds for which a version is kept that nobody has named: older states are not kept anew. */
  readonly keptFor: number;
  /** Nobody is at the board any more. */
  readonly isOver: boolean;
};

export type KeptDue = {
  readonly kept: readonly Version[];
  /** Milliseconds until there may be more to keep; `null`: not before somebody edits. */
  readonly wait: number | null;
};

/** The update with which a board is made; nobody has to come back to that. */
const MADE = 1;

/** Keeps the versions of a board that there should be by now, as the log tells. Again, it changes nothing. */
export async function keepDue(
  db: Kysely<Schema>,
  boardId: BoardId,
  { maker, keptFor, isOver }: DueOptions,
): Promise<KeptDue> {
  const now = maker.now();
  const newest = await newestVersion(db, boardId);
  const edits = await timesAfter(db, boardId, { after: newest?.seq ?? MADE, since: now - keptFor });
  const { due, wait } = versionsDue(edits, { now, isOver });
  if (due.length === 0) return { kept: [], wait };
  const kept = await db.transaction().execute((trx) => insertDue(trx, boardId, due, maker));
  return { kept, wait };
}

async function insertDue(
  trx: Transaction<Schema>,
  boardId: BoardId,
  due: readonly DueVersion[],
  { random }: Maker,
): Promise<readonly Version[]> {
  // Another process may have kept them meanwhile.
  await holdBoard(trx, boardId);
  const last = (await newestVersion(trx, boardId))?.seq ?? 0;
  const kept: Version[] = [];
  for (const { seq, at, reason } of due)
    if (seq > last)
      kept.push(
        await insertVersion(trx, boardId, { id: makeId(random), seq, at, reason, name: '', by: null }),
      );
  return kept;
}
