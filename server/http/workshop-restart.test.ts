import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import type { FacilitatorCommand } from '#lib/workshop/command.ts';
import { parseEnv } from '../env.ts';
import { nobody } from '../records/workshop/audit-workshop.ts';
import { openStep, privateStep } from '../records/workshop/testing/sample-steps.ts';
import { getServices } from '../services.ts';
import { addMember } from '../store/members.ts';
import type { User } from '../store/users.ts';
import { RawClient } from '../sync/testing/raw-client.ts';
import { addNote, writtenBoard } from '../sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { makeTempDir } from '../testing/temp-dir.ts';
import { startTestSession } from '../testing/test-session.ts';
import { startServer } from './start-server.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';

const start = (dataDir: string) =>
  startServer({
    env: parseEnv({ DATA_DIR: dataDir, NEXTAUTH_SECRET: secret, HOST: '127.0.0.1', PORT: '0' }),
    log: pino({ level: 'silent' }),
    openPages: async () => ({
      handleRequest: (_request, response) => response.end(),
      handleUpgrade: null,
      close: async () => {},
    }),
  });

async function scene() {
  const dir = makeTempDir();
  onTestFinished(dir.remove);
  const first = await start(dir.path);
  const { store, workshops } = getServices();
  const [ann, ben] = [await insertTestUser(store, 'ann'), await insertTestUser(store, 'ben')];
  const boardId = await insertTestBoard(store, 'one', ann);
  await addMember(store.db, { boardId, userId: ben.id, role: 'editor', now: 2 });
  const cookies = new Map([ann, ben].map((user) => [user, startTestSession(store, user, secret)]));
  const actor = { is: 'person', id: ann.id, role: 'owner' } as const;
  return {
    ann,
    ben,
    boardId,
    give: (command: FacilitatorCommand) => workshops.change(boardId, command, actor, nobody),
    /** `meanwhile` happens to the store while no server runs on it. */
    restart: async (meanwhile: (state: string) => string = (state) => state) => {
      const { state } = await store.db.selectFrom('workshops').select('state').executeTakeFirstOrThrow();
      await store.db
        .updateTable('workshops')
        .set({ state: meanwhile(state) })
        .execute();
      await first.stop();
      const second = await start(dir.path);
      onTestFinished(second.stop);
      return second.port;
    },
    connect: async (port: number, board: BoardId, user: User) => {
      const cookie = (await cookies.get(user))?.cookie ?? '';
      const own = `127.0.0.1:${port}`;
      return new RawClient(
        { url: `ws://${own}/sync/board` },
        { path: `/sync/board/${board}`, origin: `http://${own}`, cookie },
      );
    },
    look: async () => (await getServices().workshops.answer(boardId, ann.id)).view,
  };
}

test('a server that starts lets the next step come where its time was up', async () => {
  const { give, restart, look } = await scene();
  await give({ type: 'use-agenda', steps: [openStep('one'), openStep('two')] });
  await give({ type: 'set-advance', advance: 'auto' });
  await give({ type: 'start' });
  // As it would be if all of that was a while ago.
  await restart((state) =>
    state.replace(/"(endsAt|startedAt)":(\d+)/g, (_all, key, time) => `"${key}":${Number(time) - 90_000}`),
  );
  await vi.waitFor(async () => expect((await look())?.state.phase).toMatchObject({ step: 'two' }));
  const [began, then] = (await look())?.state.log.map(({ startedAt }) => startedAt) ?? [];
  expect(then).toBe((began ?? 0) + 60_000);
});

test('after a restart the same time is left, the same people write, and who comes takes part', async () => {
  const { ann, ben, boardId, give, restart, connect, look } = await scene();
  await give({ type: 'use-agenda', steps: [privateStep('one')] });
  await give({ type: 'start' });
  const phase = (await look())?.state.phase;
  const port = await restart();
  expect((await look())?.state.phase).toEqual(phase);

  const editor = await connect(port, boardId, ben);
  await editor.begin();
  editor.update(writtenBoard().write(addNote('too-early', ben.id)));
  expect([await editor.closed, await editor.reason]).toEqual([closeCodes.notAllowed, 'locked']);
  const owner = await connect(port, boardId, ann);
  await owner.begin();
  owner.update(writtenBoard().write(addNote('allowed', ann.id)));
  owner.mark(1);
  expect(await owner.saved(1)).toBe(true);
  await vi.waitFor(async () => expect((await look())?.state.people).toEqual([ann.id, ben.id]));
});
