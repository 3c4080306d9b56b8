import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Actor, Command } from '#lib/workshop/command.ts';
import { answerOf } from '#lib/workshop/news-of.ts';
import { isPublicChange } from '#lib/workshop/state-of.ts';
import type { WorkshopAnswer } from '#lib/workshop/view.ts';
import { boardWriters } from '#lib/workshop/workshop.ts';
import type { Schema } from '#server/store/schema.ts';
import { boardsWithClocks } from '#server/store/workshops.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { Maker } from '../maker.ts';
import { type AuditCaller, nobody } from './audit-workshop.ts';
import { changeWorkshop, type WorkshopChange } from './change-workshop.ts';
import { areCountsShown } from './draft-counts-shown.ts';
import type { StoredWorkshop } from './kept-workshop.ts';
import type { Later } from './later.ts';
import { makeNewsSender } from './news-sender.ts';
import { makeNotePlaces } from './note-places.ts';
import { prepareChange } from './prepare-change.ts';
import { type ReportUnreadable, readWorkshop } from './read-workshop.ts';
import { makeTurns } from './turns.ts';
import { makeWorkshopClock } from './workshop-clock.ts';

/** What workshops need of the boards in memory. */
export type WorkshopRooms = Pick<Rooms, 'readState' | 'headSeq' | 'sendEvent' | 'setWriters' | 'peopleAt'>;

export type LiveOptions = {
  readonly db: Kysely<Schema>;
  readonly rooms: WorkshopRooms;
  readonly maker: Maker;
  readonly later: Later;
  readonly reportUnreadable: ReportUnreadable;
  /** Hears when people may know of each other's hidden notes from now on, or no longer. */
  readonly onCountsShown?: (boardId: BoardId) => void;
  /** Hears of what a clock or a newcomer could not change. */
  readonly report: (boardId: BoardId, error: unknown) => void;
};

/** The workshops of all boards: one place through which every change goes. */
export type LiveWorkshops = {
  /** What a person is answered who asks. A workshop that cannot be read is as none. */
  readonly answer: (boardId: BoardId, userId: UserId) => Promise<WorkshopAnswer>;
  /** Applies a command after those that came before it, and tells everybody what they may know of the change. */
  readonly change: (
    boardId: BoardId,
    command: Command,
    actor: Actor,
    by: AuditCaller,
  ) => Promise<WorkshopChange>;
  /** Somebody has come to a board. */
  readonly arrive: (boardId: BoardId, userId: UserId) => void;
  /** Lets clocks go on that ran when the server stopped. */
  readonly resume: () => Promise<void>;
  /** Stops all clocks and waits for what is being changed. */
  readonly stop: () => Promise<void>;
};

const server: Actor = { is: 'server' };

export function openLiveWorkshops(options: LiveOptions): LiveWorkshops {
  const { db, rooms, maker, later, report, reportUnreadable } = options;
  const { now } = maker;
  const read = async (boardId: BoardId): Promise<StoredWorkshop | null> =>
    readWorkshop(db, boardId, reportUnreadable);
  const turns = makeTurns();
  const places = makeNotePlaces({ db, now, rooms });
  const news = makeNewsSender(later, (boardId, sent) =>
    rooms.sendEvent(boardId, { type: 'workshop', news: sent, now: now() }),
  );
  const clock = makeWorkshopClock({
    now,
    later,
    report,
    timeUp: async (boardId) => void (await change(boardId, { type: 'time-up' }, server, nobody)),
  });

  const change: LiveWorkshops['change'] = (boardId, command, actor, by) =>
    turns.take(boardId, async () => {
      const asked = { boardId, command, actor, now: now() };
      const request = { ...asked, ...(await prepareChange({ db, rooms, places, read }, asked)), by };
      const made = await db.transaction().execute((trx) => changeWorkshop(trx, request, maker.random));
      if (made.is !== 'refused' && made.kept) clock.follow(boardId, made.kept.workshop);
      if (made.is === 'changed') tell(boardId, made);
      return made;
    });

  const tell = (boardId: BoardId, { before, kept }: Extract<WorkshopChange, { is: 'changed' }>): void => {
    rooms.setWriters(boardId, boardWriters(kept.workshop));
    if (isPublicChange(before, kept.workshop)) news.tell(boardId, kept);
    if (areCountsShown(before) !== areCountsShown(kept.workshop)) options.onCountsShown?.(boardId);
  };

  const welcome = async (boardId: BoardId, user: UserId): Promise<void> => {
    const kept = await turns.take(boardId, async () => {
      const found = await read(boardId);
      // Only in turn: what somebody else has just changed must not be followed as it was before.
      if (found) clock.follow(boardId, found.workshop);
      return found;
    });
    const isNew = kept?.workshop.phase.is === 'running' && !kept.workshop.people.includes(user);
    if (isNew) await change(boardId, { type: 'arrive', user }, server, nobody);
  };

  return {
    answer: async (boardId, userId) => answerOf(await read(boardId), userId, now()),
    change,
    arrive: (boardId, user) => void welcome(boardId, user).catch((error: unknown) => report(boardId, error)),
    resume: async () => {
      for (const boardId of await boardsWithClocks(db)) {
        const kept = await read(boardId);
        if (kept) clock.follow(boardId, kept.workshop);
      }
    },
    stop: async () => {
      clock.stop();
      await turns.done();
      news.stop();
    },
  };
}
