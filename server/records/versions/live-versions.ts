import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { Maker } from '../maker.ts';
import type { Later } from '../workshop/later.ts';
import { makeTurns } from '../workshop/turns.ts';
import { type BeforeReason, type KeptBefore, keepBefore } from './keep-before.ts';
import { keepDue } from './keep-due.ts';

export type LiveVersionsOptions = {
  readonly db: Kysely<Schema>;
  readonly rooms: Pick<Rooms, 'seatCount' | 'sendEvent' | 'flush'>;
  readonly maker: Maker;
  readonly later: Later;
  /** Milliseconds for which a version is kept that nobody has named. */
  readonly keptFor: number;
  /** Hears of a version that could not be kept; the log still has that state. */
  readonly report: (boardId: BoardId, error: unknown) => void;
};

/** Keeps a board as it is at this moment, all that was received included, or as it was after `seq`. */
export type KeepBefore = (reason: BeforeReason, by: UserId | null, seq?: number) => Promise<KeptBefore>;

/** Keeps versions of boards by itself: while people work, when they stop, and before something large happens. */
export type LiveVersions = {
  /** Something on a board is durable. */
  readonly edited: (boardId: BoardId) => void;
  /** The last socket of a board was closed. */
  readonly left: (boardId: BoardId) => void;
  /** Keeps what is due and was not kept, because the process that should have died for one. */
  readonly catchUp: (boardId: BoardId) => Promise<void>;
  readonly keepBefore: (boardId: BoardId, ...given: Parameters<KeepBefore>) => Promise<KeptBefore>;
  /**
   * Does to a board what may come to nothing, one deed after another: of two that kept the same state in the same
   * moment, the one that comes to nothing would take away the version that the other one needs.
   */
  readonly act: <T>(boardId: BoardId, deed: (keep: KeepBefore) => Promise<T>) => Promise<T>;
  /** Lets everybody on a board know that its versions are others now. */
  readonly tell: (boardId: BoardId) => void;
  /** Stops waiting, and resolves when nothing is being kept any more. What is due later, the log tells then. */
  readonly stop: () => Promise<void>;
};

/** After the last socket closed, somebody who only loads the page again is back within this time, in milliseconds. */
export const AWAY = 30_000;
/** After a failure it is tried again, in milliseconds. */
const AGAIN = 60_000;

export function openLiveVersions(options: LiveVersionsOptions): LiveVersions {
  const { db, rooms, maker, later, report } = options;
  const turns = makeTurns();
  /** Boards that somebody works on; the log is looked at again when the wait is over. */
  const watched = new Map<BoardId, () => void>();
  /** Boards that were edited since the log was last looked at. */
  const edited = new Set<BoardId>();
  const leaving = new Map<BoardId, () => void>();
  let isStopped = false;

  const tell = (boardId: BoardId): void => rooms.sendEvent(boardId, { type: 'versions-changed' });

  const keep = (boardId: BoardId, isOver: boolean): Promise<number | null> =>
    turns.take(boardId, async () => {
      const { kept, wait } = await keepDue(db, boardId, { ...options, isOver });
      if (kept.length > 0) tell(boardId);
      return wait;
    });

  const keeperOf =
    (boardId: BoardId): KeepBefore =>
    async (reason, by, seq) => {
      if (seq === undefined) await rooms.flush();
      const { version, undo } = await keepBefore(db, maker, { boardId, reason, by, seq });
      tell(boardId);
      return { version, undo: () => undo().then(() => tell(boardId)) };
    };

  const watch = async (boardId: BoardId, isOver = false): Promise<void> => {
    edited.delete(boardId);
    const wait = await keep(boardId, isOver).catch((error: unknown) => {
      report(boardId, error);
      return AGAIN;
    });
    if (isStopped) return;
    watched.get(boardId)?.();
    watched.delete(boardId);
    if (wait === null && edited.has(boardId)) return watch(boardId);
    if (wait !== null)
      watched.set(
        boardId,
        later(() => void watch(boardId), wait),
      );
  };

  return {
    edited: (boardId) => {
      if (isStopped) return;
      edited.add(boardId);
      if (watched.has(boardId)) return;
      watched.set(boardId, () => {});
      void watch(boardId);
    },
    left: (boardId) => {
      if (isStopped) return;
      leaving.get(boardId)?.();
      const cancel = later(() => {
        leaving.delete(boardId);
        if (rooms.seatCount(boardId) === 0) void watch(boardId, true);
      }, AWAY);
      leaving.set(boardId, cancel);
    },
    catchUp: async (boardId) => void (await keep(boardId, false)),
    keepBefore: (boardId, ...given) => turns.take(boardId, () => keeperOf(boardId)(...given)),
    act: (boardId, deed) => turns.take(boardId, () => deed(keeperOf(boardId))),
    tell,
    stop: async () => {
      isStopped = true;
      for (const cancel of [...watched.values(), ...leaving.values()]) cancel();
      await turns.done();
    },
  };
}
