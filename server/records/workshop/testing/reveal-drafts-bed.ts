import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import type { Board } from '#lib/board/board.ts';
import type { Change } from '#lib/board/change.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { createHttpServer } from '#server/http/http-server.ts';
import { boardDocId, draftDocId } from '#server/store/docs.ts';
import { beginDraft, draftState } from '#server/store/drafts.ts';
import { addMember, roleOf } from '#server/store/members.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import { createSyncServer } from '#server/sync/sync-server.ts';
import { RawClient } from '#server/sync/testing/raw-client.ts';
import { writtenBoard } from '#server/sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '#server/testing/insert-records.ts';
import type { Maker } from '../../maker.ts';
import { readBoardState } from '../../read-board-state.ts';
import { keepBefore } from '../../versions/keep-before.ts';
import type { LiveVersions } from '../../versions/live-versions.ts';
import { type RevealRequest, revealDrafts } from '../reveal-drafts.ts';

/** When everything is revealed, in milliseconds since 1970. */
export const REVEALED_AT = 9_000;

/** A board with three who may write on it, a sync server over a real store, and whoever sits there. */
export async function openRevealBed(store: Store) {
  const people = {
    ada: await insertTestUser(store, 'ada'),
    ben: await insertTestUser(store, 'ben'),
    cleo: await insertTestUser(store, 'cleo'),
  };
  const boardId: BoardId = await insertTestBoard(store, 'plan', people.ada);
  for (const { id } of [people.ben, people.cleo])
    await addMember(store.db, { boardId, userId: id, role: 'editor', now: 1 });
  const step = { isPrivate: true };
  const sync = createSyncServer({
    docLog: store.docLog,
    authenticate: async ({ headers }) =>
      Object.values(people).find(({ id }) => id === headers['x-test-user']) ?? null,
    roleOf: (board, userId) => roleOf(store.db, board, userId),
    isOriginAllowed: () => true,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    timings: { gather: 1, drain: 10, goodbye: 200 },
    openDraft: async (board, userId) => {
      const state = await draftState(store.db, { boardId: board, userId });
      if (state === 'open') return state;
      if (!step.isPrivate) return state === 'revealed' ? state : 'no-private-step';
      await store.db.transaction().execute((trx) => beginDraft(trx, { boardId: board, userId, now: 1 }));
      return 'open';
    },
  });
  const http = createHttpServer({
    handleRequest: (_request, response) => response.end(),
    routeUpgrade: () => sync.handleUpgrade,
  });
  const url = `ws://127.0.0.1:${await http.listen(0, '127.0.0.1')}/sync/board`;
  onTestFinished(async () => {
    await sync.stop();
    await http.close(200);
  });

  const sit = (user: User, kind: 'board' | 'draft') =>
    new RawClient({ url }, { user, path: `/sync/${kind}/${boardId}` });
  const openAt = async (user: User, kind: 'board' | 'draft') => {
    const client = sit(user, kind);
    const tab = writtenBoard(await client.begin());
    let marker = 0;
    const send = async (update: Uint8Array) => {
      client.update(update);
      marker += 1;
      client.mark(marker);
      await client.saved(marker);
    };
    return {
      ...tab,
      client,
      ending: async () => [await client.closed, await client.reason],
      save: (...changes: readonly Change[]) => send(tab.write(...changes)),
      saveStep: (act: (doc: Y.Doc) => void) => send(tab.step(act)),
    };
  };
  const maker: Maker = {
    now: () => REVEALED_AT,
    random: (bytes) => void crypto.getRandomValues(bytes),
  };
  const versions: Pick<LiveVersions, 'keepBefore'> = {
    keepBefore: (board, reason, by) => keepBefore(store.db, maker, { boardId: board, reason, by }),
  };
  const services = { store, rooms: sync.rooms, versions, log: pino({ level: 'silent' }) };
  return {
    people,
    boardId,
    boardDoc: boardDocId(boardId),
    draftDoc: ({ id }: User) => draftDocId(boardId, id),
    step,
    sync,
    services,
    sit,
    openAt,
    hide: async (user: User, ...changes: readonly Change[]) => {
      const tab = await openAt(user, 'draft');
      await tab.save(...changes);
      return tab;
    },
    reveal: (
      names: RevealRequest['names'] = 'shown',
      given: Partial<Parameters<typeof revealDrafts>[0]> = {},
    ) => revealDrafts({ ...services, ...given }, { boardId, names, by: people.ada.id }, maker),
    board: async (): Promise<Board> =>
      readBoardState((await sync.rooms.readState(boardId)) ?? Uint8Array.of(0, 0)),
    /** Writes to the board as the server. */
    fill: (...changes: readonly Change[]) =>
      sync.rooms.addToBoard(boardId, (state) => writtenBoard(state).write(...changes)),
    /** The rooms, but for how the board is written. */
    roomsThat: (addToBoard: typeof sync.rooms.addToBoard): Pick<Rooms, 'holdDrafts' | 'addToBoard'> => ({
      holdDrafts: (id, act) => sync.rooms.holdDrafts(id, act),
      addToBoard,
    }),
    /** What a person has in hiding, as the store has it. */
    hidden: async ({ id }: User): Promise<Board | null> => {
      const stored = await store.docLog.load(draftDocId(boardId, id));
      const states = stored ? [stored.snapshot, ...stored.updates].filter((each) => each !== null) : [];
      return states.length === 0 ? null : readBoardState(mergeStates(states));
    },
  };
}

function mergeStates(states: readonly Uint8Array[]): Uint8Array {
  return writtenBoard().step((doc) => {
    for (const state of states) Y.applyUpdate(doc, state);
  });
}
