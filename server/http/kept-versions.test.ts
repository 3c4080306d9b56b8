import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { INTERVAL, QUIET } from '#lib/review/version-due.ts';
import { parseBoardEvent } from '#lib/sync/board-event.ts';
import { parseEnv } from '../env.ts';
import { AWAY } from '../records/versions/live-versions.ts';
import type { Later } from '../records/workshop/later.ts';
import { getServices } from '../services.ts';
import { boardDocId } from '../store/docs.ts';
import { addMember } from '../store/members.ts';
import type { User } from '../store/users.ts';
import { listVersions } from '../store/versions.ts';
import { RawClient } from '../sync/testing/raw-client.ts';
import { addNote, writtenBoard } from '../sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { makeTempDir } from '../testing/temp-dir.ts';
import { startTestSession } from '../testing/test-session.ts';
import { startServer } from './start-server.ts';

const timers = vi.hoisted(() => new Set<{ readonly run: () => void; readonly wait: number }>());
vi.mock('../records/workshop/later.ts', () => {
  const laterByTimer: Later = (run, wait) => {
    const timer = { run, wait };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  return { laterByTimer };
});

const secret = 'a-secret-of-more-than-thirty-two-characters';
const minute = 60_000;

/** The whole server but its pages, whose timers go off when a test says so, with two people on a board. */
async function scene() {
  const dir = makeTempDir();
  onTestFinished(dir.remove);
  const server = await startServer({
    env: parseEnv({ DATA_DIR: dir.path, NEXTAUTH_SECRET: secret, HOST: '127.0.0.1', PORT: '0' }),
    log: pino({ level: 'silent' }),
    openPages: async () => ({
      handleRequest: (_request, response) => response.end(),
      handleUpgrade: null,
      close: async () => {},
    }),
  });
  onTestFinished(server.stop);
  timers.clear();
  const { store, rooms } = getServices();
  const [ann, ben] = [await insertTestUser(store, 'ann'), await insertTestUser(store, 'ben')];
  const boardId = await insertTestBoard(store, 'one', ann);
  await addMember(store.db, { boardId, userId: ben.id, role: 'editor', now: 2 });
  const sit = async (user: User) => {
    const { cookie } = await startTestSession(store, user, secret);
    const own = `127.0.0.1:${server.port}`;
    const path = `/sync/board/${boardId}`;
    const client = new RawClient(
      { url: `ws://${own}/sync/board` },
      { path, origin: `http://${own}`, cookie },
    );
    const board = writtenBoard(await client.begin());
    let marker = 0;
    const save = async (name: string) => {
      marker += 1;
      client.update(board.write(addNote(name, user.id)));
      client.mark(marker);
      await client.saved(marker);
    };
    return { client, save };
  };
  return {
    ...{ ann, ben, sit },
    seats: () => rooms.seatCount(boardId),
    kept: async () =>
      (await listVersions(store.db, boardId, { after: null, limit: 9 })).map(
        ({ seq, reason }) => `${seq} ${reason}`,
      ),
    /** Whatever is in the log was written so much earlier. */
    age: (milliseconds: number) =>
      store.db
        .updateTable('doc_updates')
        .set((eb) => ({ at: eb('at', '-', milliseconds) }))
        .where('doc_id', '=', boardDocId(boardId))
        .execute(),
  };
}

const closed = ({ client }: { readonly client: RawClient }): Promise<number> => {
  client.socket.close();
  return client.closed;
};

/** Lets what waits for at most so long go off. */
function goOff(most: number): void {
  for (const timer of [...timers])
    if (timer.wait <= most) {
      timers.delete(timer);
      timer.run();
    }
}

test('when the last one leaves a board, what they did is a version, and nobody has to ask', async () => {
  const { ann, ben, sit, seats, kept } = await scene();
  const [writer, reader] = [await sit(ann), await sit(ben)];
  await writer.save('plan');
  await closed(writer);
  await vi.waitFor(() => expect(seats()).toBe(1));
  goOff(AWAY);
  expect(await kept()).toEqual([]);
  await closed(reader);
  await vi.waitFor(() => expect([...timers].some(({ wait }) => wait === AWAY)).toBe(true));
  goOff(AWAY);
  await vi.waitFor(async () => expect(await kept()).toEqual(['2 sitting']));
});

test('who works on has a version of it every ten minutes, and everybody hears of it', async () => {
  const { ann, ben, sit, kept, age } = await scene();
  const [writer, reader] = [await sit(ann), await sit(ben)];
  await writer.save('plan');
  await vi.waitFor(() => expect([...timers].some(({ wait }) => wait > AWAY)).toBe(true));
  await age(4 * minute);
  await writer.save('second');
  await age(4 * minute);
  await writer.save('third');
  await age(INTERVAL - 8 * minute);
  goOff(QUIET);
  await reader.client.hear(
    (heard) => heard.type === 'event' && parseBoardEvent(heard.text)?.type === 'versions-changed',
  );
  expect(await kept()).toEqual(['4 interval']);
});
