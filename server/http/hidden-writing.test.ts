import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import type { FacilitatorCommand } from '#lib/workshop/command.ts';
import type { Step } from '#lib/workshop/step.ts';
import { parseEnv } from '../env.ts';
import { readBoardState } from '../records/read-board-state.ts';
import { nobody } from '../records/workshop/audit-workshop.ts';
import { revealDrafts } from '../records/workshop/reveal-drafts.ts';
import { openStep, privateStep } from '../records/workshop/testing/sample-steps.ts';
import { getServices } from '../services.ts';
import { addMember } from '../store/members.ts';
import type { User } from '../store/users.ts';
import { RawClient } from '../sync/testing/raw-client.ts';
import { addNote, noteId, writtenBoard } from '../sync/testing/written-board.ts';
import { insertTestBoard, insertTestUser } from '../testing/insert-records.ts';
import { makeTempDir } from '../testing/temp-dir.ts';
import { startTestSession } from '../testing/test-session.ts';
import { startServer } from './start-server.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';

/** The whole server but its pages, with an owner, an editor and a viewer on a board. */
async function scene(...steps: readonly Step[]) {
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
  const services = getServices();
  const { store, workshops } = services;
  const [ann, ben, vera] = [
    await insertTestUser(store, 'ann'),
    await insertTestUser(store, 'ben'),
    await insertTestUser(store, 'vera'),
  ];
  const boardId = await insertTestBoard(store, 'one', ann);
  await addMember(store.db, { boardId, userId: ben.id, role: 'editor', now: 2 });
  await addMember(store.db, { boardId, userId: vera.id, role: 'viewer', now: 2 });
  const give = (command: FacilitatorCommand) =>
    workshops.change(boardId, command, { is: 'person', id: ann.id, role: 'owner' }, nobody);
  await give({ type: 'use-agenda', steps });
  await give({ type: 'start' });
  const sit = async (user: User, kind: 'board' | 'draft') => {
    const { cookie } = await startTestSession(store, user, secret);
    const own = `127.0.0.1:${server.port}`;
    const path = `/sync/${kind}/${boardId}`;
    return new RawClient({ url: `ws://${own}/sync/board` }, { path, origin: `http://${own}`, cookie });
  };
  return {
    ...{ ann, ben, vera, boardId, give, sit, services },
    hide: async (user: User, name: string) => {
      const client = await sit(user, 'draft');
      client.update(writtenBoard(await client.begin()).write(addNote(name, user.id)));
      client.mark(1);
      await client.saved(1);
      return client;
    },
    /** What a socket on the board was told last, once it is this. */
    told: (client: RawClient, counts: unknown) =>
      client.hear(
        (heard) => heard.type === 'event' && heard.text === JSON.stringify({ type: 'drafts', counts }),
      ),
    reveal: () =>
      revealDrafts(
        services,
        { boardId, names: 'shown', by: ann.id },
        { now: Date.now, random: (bytes) => void crypto.getRandomValues(bytes) },
      ),
    board: async () => readBoardState((await services.rooms.readState(boardId)) ?? Uint8Array.of(0, 0)).notes,
  };
}

const ending = async (client: RawClient) => [await client.closed, await client.reason];

test('in a private step people write into drafts, and the board is told how much until it is revealed', async () => {
  const { ann, ben, vera, sit, hide, told, reveal, board } = await scene(privateStep('one'));
  const watcher = await sit(vera, 'board');
  await watcher.begin();
  const draft = await hide(ben, 'secret');
  await told(watcher, { [ben.id]: 1 });
  const newcomer = await sit(ann, 'board');
  await told(newcomer, { [ben.id]: 1 });
  expect((await board()).size).toBe(0);
  expect(await reveal()).toEqual({ notes: 1, people: 1, left: 0 });
  await told(watcher, {});
  expect([...(await board()).keys()]).toEqual([noteId('secret')]);
  expect(await ending(draft)).toEqual([closeCodes.replaced, 'revealed']);
});

test('a draft is begun in a private step alone and by whoever may edit, and goes on after it', async () => {
  const { ann, ben, vera, give, sit, hide } = await scene(privateStep('one'), openStep('two'));
  expect(await ending(await sit(vera, 'draft'))).toEqual([closeCodes.notAllowed, 'no-private-step']);
  const draft = await hide(ben, 'secret');
  await give({ type: 'next-step', from: privateStep('one').id });
  draft.update(writtenBoard().write(addNote('more', ben.id)));
  draft.mark(2);
  await draft.saved(2);
  const again = await sit(ben, 'draft');
  expect(readBoardState(await again.begin()).notes.size).toBe(2);
  expect(await ending(await sit(ann, 'draft'))).toEqual([closeCodes.notAllowed, 'no-private-step']);
});

test('after the reveal there is no draft to open before the next private step', async () => {
  const { ben, give, sit, hide, reveal } = await scene(
    privateStep('one'),
    openStep('two'),
    privateStep('three'),
  );
  await hide(ben, 'secret');
  await give({ type: 'next-step', from: privateStep('one').id });
  await reveal();
  expect(await ending(await sit(ben, 'draft'))).toEqual([closeCodes.replaced, 'revealed']);
  await give({ type: 'next-step', from: openStep('two').id });
  expect(readBoardState(await (await sit(ben, 'draft')).begin()).notes.size).toBe(0);
});
