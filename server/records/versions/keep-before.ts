import type { Kysely } from 'kysely';
import { type BoardId, makeId, type UserId } from '#lib/board/ids.ts';
import type { Version, VersionReason } from '#lib/review/version.ts';
import type { Schema } from '#server/store/schema.ts';
import { deleteVersion, insertVersion, newestVersion, relabelVersion } from '#server/store/versions.ts';
import { logSpan } from '#server/store/versions-log.ts';
import { holdBoard } from '#server/store/workshops.ts';
import type { Maker } from '../maker.ts';

/** Something large that is about to happen to a board. */
export type BeforeReason = Extract<VersionReason, `before-${string}`>;

export type KeptBefore = {
  readonly version: Version;
  /** For a deed that did not happen after all: the versions are what they were. */
  readonly undo: () => Promise<void>;
};

type Before = {
  readonly boardId: BoardId;
  readonly reason: BeforeReason;
  readonly by: UserId | null;
  /** The state to keep; the newest that is durable, unless told otherwise. */
  readonly seq?: number | undefined;
};

/**
 * Keeps a board as it is before a deed. A version of that very state that the server kept by itself becomes this
 * one, and one that somebody named stays and serves as it is.
 * @throws when there is no such board
 */
export function keepBefore(db: Kysely<Schema>, maker: Maker, before: Before): Promise<KeptBefore> {
  const { boardId, reason, by } = before;
  return db.transaction().execute(async (trx) => {
    await holdBoard(trx, boardId);
    const seq = before.seq ?? (await logSpan(trx, boardId))?.last.seq;
    if (seq === undefined) throw new Error('there is no such board any more');
    const newest = await newestVersion(trx, boardId);
    if (newest?.seq !== seq) {
      const made = { id: makeId(maker.random), seq, at: maker.now(), reason, name: '', by };
      const version = await insertVersion(trx, boardId, made);
      return { version, undo: inOne(db, (again) => deleteVersion(again, boardId, version.id)) };
    }
    if (newest.name !== '' || newest.by !== null) return { version: newest, undo: async () => {} };
    const version = { ...newest, reason, by };
    await relabelVersion(trx, boardId, version);
    return { version, undo: inOne(db, async (again) => void (await relabelVersion(again, boardId, newest))) };
  });
}

function inOne(
  db: Kysely<Schema>,
  work: (
    trx: Parameters<Parameters<ReturnType<Kysely<Schema>['transaction']>['execute']>[0]>[0],
  ) => Promise<void>,
): () => Promise<void> {
  return () => db.transaction().execute(work);
}
