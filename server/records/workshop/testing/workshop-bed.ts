import * as Y from 'yjs';
import type { Role } from '#lib/board/can.ts';
import type { BoardId, NoteId, UserId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import type { Command } from '#lib/workshop/command.ts';
import { parseNews } from '#lib/workshop/parse-news.ts';
import type { WorkshopNews } from '#lib/workshop/view.ts';
import { addMember } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { addNote, noteId, writtenBoard } from '#server/sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import { nobody } from '../audit-workshop.ts';
import type { WorkshopChange } from '../change-workshop.ts';
import { type LiveWorkshops, openLiveWorkshops, type WorkshopRooms } from '../live-workshops.ts';
import { makeManualTime } from './manual-time.ts';

export const START = 1_700_000_000_000;

export type WorkshopBed = Awaited<ReturnType<typeof openWorkshopBed>>;

/** A board in a store, with rooms that keep what they are told and a clock that stands still. */
export async function openWorkshopBed(store: Store) {
  const time = makeManualTime(START);
  const owner = await insertTestUser(store, 'owner');
  const boardId = await insertTestBoard(store, 'one', owner);
  const board = writtenBoard();
  const heard = {
    /** What everybody on the board was told, oldest first. */
    news: [] as WorkshopNews[],
    writers: [] as string[],
    /** How often the board was read. */
    reads: 0,
    errors: [] as unknown[],
  };
  const state = { seq: 1, seated: [] as readonly UserId[] };
  const rooms: WorkshopRooms = {
    headSeq: () => state.seq,
    readState: async () => {
      heard.reads += 1;
      return Y.encodeStateAsUpdate(board.doc);
    },
    peopleAt: () => state.seated,
    setWriters: (_board, writers) => void heard.writers.push(writers),
    sendEvent: (_board: BoardId, event: BoardEvent) => {
      const news = event.type === 'workshop' ? parseNews(event.news) : null;
      if (!news) throw new Error('That is no news of a workshop.');
      heard.news.push(news);
    },
  };
  let count = 0;
  const random = (bytes: Uint8Array) => {
    count += 1;
    bytes.fill(count);
  };
  const fail = (_board: BoardId, error: unknown) => void heard.errors.push(error);
  return {
    store,
    time,
    boardId,
    owner,
    heard,
    /** The workshops of one process: each has its own queue and clocks. */
    open: (): LiveWorkshops =>
      openLiveWorkshops({
        db: store.db,
        rooms,
        maker: { now: time.now, random },
        later: time.later,
        reportUnreadable: fail,
        report: fail,
      }),
    join: async (name: string, role: Role): Promise<User> => {
      const user = await insertTestUser(store, name);
      await addMember(store.db, { boardId, userId: user.id, role, now: 2 });
      return user;
    },
    /** Gives a command as somebody with that role. */
    ask: (
      live: LiveWorkshops,
      command: Command,
      user = owner,
      role: Role = 'owner',
    ): Promise<WorkshopChange> =>
      live.change(boardId, command, { is: 'person', id: user.id, role }, { ...nobody, actorId: user.id }),
    seat: (...people: readonly User[]) => {
      state.seated = people.map(({ id }) => id);
    },
    /** Puts notes onto the board. */
    lay: (notes: Readonly<Record<string, BlockKey>>): readonly NoteId[] => {
      state.seq += 1;
      return Object.entries(notes).map(([name, block]) => {
        board.write(addNote(name, owner.id, name, { at: { block, x: 0, y: 0, z: 1 } }));
        return noteId(name);
      });
    },
    takeAway: (id: NoteId) => {
      state.seq += 1;
      board.notes.delete(id);
    },
  };
}
