import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import type { DraftCounts } from '#lib/workshop/view.ts';
import type { DocLog } from '#server/store/doc-log.ts';
import { hasHadDrafts } from '#server/store/drafts.ts';
import type { Schema } from '#server/store/schema.ts';
import type { DraftCommit } from '#server/sync/rooms-options.ts';
import type { Seat } from '#server/sync/seat.ts';
import { KnownCounts } from './draft-counts-known.ts';
import type { Later } from './later.ts';

type LiveCountsOptions = {
  readonly db: Kysely<Schema>;
  readonly docLog: Pick<DocLog, 'load'>;
  /** Whether people on this board may know of each other's counts. */
  readonly areShown: (boardId: BoardId) => Promise<boolean>;
  /** Tells everybody on a board. */
  readonly send: (boardId: BoardId, event: BoardEvent) => void;
  readonly later: Later;
  readonly report: (boardId: BoardId, error: unknown) => void;
};

type Newcomer = Pick<Seat, 'sendEvent'>;

export type LiveCounts = {
  readonly countsOf: (boardId: BoardId) => Promise<DraftCounts>;
  /** Something in a draft is durable. */
  readonly committed: (draft: DraftCommit, countNotes: () => number | null) => void;
  /** The counts may be others than before, or be told from now on, or no longer. */
  readonly changed: (boardId: BoardId) => void;
  /** Tells somebody who has come, unless nobody there ever hid anything. */
  readonly welcome: (boardId: BoardId, newcomer: Newcomer) => void;
  /** Resolves when nobody is being told any more. */
  readonly stop: () => Promise<void>;
};

/** A board is told at most this often, in milliseconds. */
const EVERY = 500;

/** Who is to be told next: `everybody`, or those who came. */
type Due = { everybody: boolean; newcomers: Newcomer[] };

/** Tells boards how many notes each person has in hiding, one board at a time, so that nobody hears the older last. */
export function openLiveCounts(options: LiveCountsOptions): LiveCounts {
  const { db, areShown, send, later, report } = options;
  const known = new KnownCounts(options);
  /** Boards that are being told, or were a moment ago. */
  const due = new Map<BoardId, Due>();
  const waits = new Set<() => void>();
  const running = new Set<Promise<void>>();
  let isStopped = false;

  const countsOf = async (boardId: BoardId): Promise<DraftCounts> =>
    (await areShown(boardId)) ? known.read(boardId) : null;

  const tell = async (boardId: BoardId, { everybody, newcomers }: Due): Promise<void> => {
    if (!everybody && !(await hasHadDrafts(db, boardId))) return;
    const event: BoardEvent = { type: 'drafts', counts: await countsOf(boardId) };
    if (everybody) send(boardId, event);
    else for (const newcomer of newcomers) newcomer.sendEvent(event);
  };

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const end = () => {
        waits.delete(end);
        cancel();
        resolve();
      };
      const cancel = later(end, EVERY);
      waits.add(end);
    });

  const tellUntilQuiet = async (boardId: BoardId): Promise<void> => {
    for (let next = due.get(boardId); next && isAnybody(next) && !isStopped; next = due.get(boardId)) {
      due.set(boardId, nobody());
      await tell(boardId, next).catch((error: unknown) => report(boardId, error));
      if (!isStopped) await pause();
    }
    due.delete(boardId);
  };

  const want = (boardId: BoardId, add: (due: Due) => void): void => {
    const waiting = due.get(boardId);
    const wanted = waiting ?? nobody();
    add(wanted);
    if (waiting || isStopped) return;
    due.set(boardId, wanted);
    const telling = tellUntilQuiet(boardId).finally(() => running.delete(telling));
    running.add(telling);
  };

  const changed = (boardId: BoardId): void =>
    want(boardId, (wanted) => {
      wanted.everybody = true;
    });

  return {
    countsOf,
    changed,
    committed: (draft, countNotes) => {
      const notes = countNotes();
      if (notes !== null && known.committed(draft, notes)) changed(draft.boardId);
    },
    welcome: (boardId, newcomer) => want(boardId, ({ newcomers }) => newcomers.push(newcomer)),
    stop: async () => {
      isStopped = true;
      for (const end of waits) end();
      await Promise.all(running);
    },
  };
}

const nobody = (): Due => ({ everybody: false, newcomers: [] });

function isAnybody({ everybody, newcomers }: Due): boolean {
  return everybody || newcomers.length > 0;
}
