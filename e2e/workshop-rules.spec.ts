import { expect } from '@playwright/test';
import * as Y from 'yjs';
import { parseNoteId, parseUserId } from '#lib/board/ids.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';
import { type Known, signInGuest } from './access/sign-in-guest.ts';
import { noteChange } from './generated-board.ts';
import { openRawSocket } from './server/raw-socket.ts';
import { story } from './story.ts';

/** Asks as a participant's own scripts could. */
async function ask(url: string, { cookie }: Pick<Known, 'cookie'>, path: string, body?: object) {
  const answer = await fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, text: await answer.text() };
}

story(
  'a participant with a console cannot run the room, read what is hidden, count votes or write while locked',
  async ({ person, server: { url } }) => {
    story.slow();
    const anna = await person('Anna');
    const ben = await person('Ben');
    const cleo = await person('Cleo');
    const hers = await anna.startBoard();
    const link = await hers.shareLink('editor');
    const his = await ben.join(link);
    await cleo.join(link);
    const cookie = await ben.cookie();
    const commands = `/api/boards/${hers.id}/workshop/commands`;
    const order = (command: object) => ask(url, { cookie }, commands, { command });
    await anna.workshop.plan([
      { title: 'Write alone', mode: 'private', blocks: ['channels'] },
      { title: 'Choose', mode: 'vote', blocks: ['channels'], dots: 1 },
    ]);

    await story.step('he cannot start it', async () => {
      expect((await order({ type: 'start' })).status).toBe(403);
      await anna.workshop.press('Start workshop');
      await ben.workshop.isOn('Write alone');
    });

    await story.step('nor read what another one hides', async () => {
      await cleo.board.addNote('Hush, a secret');
      await cleo.board.isSaved();
      await expect(anna.workshop.region).toContainText('1 note');
      const socket = await openRawSocket(url, hers.id, cookie);
      if (typeof socket === 'number') throw new Error(`Ben was refused with ${socket}.`);
      expect(boardRoots(socket.doc).notes.size).toBe(0);
      socket.close();
      for (const path of ['', '/state', '/workshop', '/outline'])
        expect((await ask(url, { cookie }, `/api/boards/${hers.id}${path}`)).text).not.toContain('Hush');
      expect(
        (await ask(url, { cookie }, `/api/boards/${hers.id}/workshop/reveal`, { names: 'shown' })).status,
      ).toBe(403);
    });

    await story.step('nor spend more than he has, or see a vote before it is closed', async () => {
      await anna.workshop.press('Reveal notes');
      await expect(hers.note('Hush')).toBeVisible();
      await anna.workshop.goOn('Choose');
      const note = await hers.note('Hush').getAttribute('data-note-id');
      const round = roundIn((await ask(url, { cookie }, `/api/boards/${hers.id}/workshop`)).text);
      expect((await order({ type: 'cast-dots', round, note, dots: 2 })).status).toBe(409);
      expect((await order({ type: 'cast-dots', round, note: 'no-note-has-this', dots: 1 })).status).toBe(409);
      expect((await order({ type: 'close-vote', round })).status).toBe(403);
      await cleo.workshop.voteOn(cleo.board.note('Hush')).click();
      await expect(cleo.workshop.tools).toContainText('0 of 1');
      const { text } = await ask(url, { cookie }, `/api/boards/${hers.id}/workshop`);
      expect(text).not.toContain(note ?? 'the note');
    });

    await story.step('nor write while only the facilitator may', async () => {
      const socket = await openRawSocket(url, hers.id, cookie);
      if (typeof socket === 'number') throw new Error(`Ben was refused with ${socket}.`);
      const noteId = parseNoteId('written-while-locked');
      const author = parseUserId((await userIdOf(url, cookie)) ?? '');
      if (!noteId || !author) throw new Error('Not an id.');
      const before = Y.encodeStateVector(socket.doc);
      writeChanges(socket.doc, [noteChange(noteId, author, 'channels', 'Mine now', 0)], null);
      socket.sendUpdate(Y.encodeStateAsUpdate(socket.doc, before));
      expect(await socket.settled()).toBe(closeCodes.notAllowed);
      await expect(hers.notes).toHaveCount(1);
      await expect(his.notes).toHaveCount(1);
    });
  },
);

story(
  'thirty people raise their hands, vote and are done, and every one is counted once',
  async ({ person, server: { url } }) => {
    story.slow();
    const anna = await person('Anna');
    const hers = await anna.startBoard();
    await hers.writeNote('channels', 'Stands');
    const token = new URL(await hers.shareLink('editor')).pathname.split('/').at(-1);
    const crowd = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const guest = await signInGuest(url, `Guest ${index + 1}`);
        expect((await ask(url, guest, '/api/invites/join', { token })).status).toBeLessThan(300);
        return guest;
      }),
    );
    await anna.workshop.plan([{ title: 'Choose', mode: 'vote', blocks: ['channels'], dots: 1 }]);
    await anna.workshop.press('Start workshop');
    await anna.workshop.isOn('Choose');
    const note = await hers.note('Stands').getAttribute('data-note-id');
    const round = roundIn(
      (await ask(url, { cookie: await anna.cookie() }, `/api/boards/${hers.id}/workshop`)).text,
    );
    const commands = `/api/boards/${hers.id}/workshop/commands`;
    await Promise.all(
      crowd.map(async (guest) => {
        for (const command of [
          { type: 'raise-hand' },
          { type: 'cast-dots', round, note, dots: 1 },
          { type: 'cast-dots', round, note, dots: 1 },
          { type: 'finish-ballot', round, isFinished: true },
        ])
          expect((await ask(url, guest, commands, { command })).status).toBe(200);
      }),
    );
    await expect(anna.workshop.region.getByRole('button', { name: /^Lower hand of/ })).toHaveCount(30);
    await anna.workshop.press('Close vote');
    await expect(hers.note('Stands').getByRole('img', { name: /^30 dots/ })).toBeAttached();
  },
);

function roundIn(text: string): string {
  const id = /"round":\{"id":"([^"]+)"/.exec(text)?.[1];
  if (!id) throw new Error(`No vote is open: ${text.slice(0, 400)}`);
  return id;
}

async function userIdOf(url: string, cookie: string): Promise<string | undefined> {
  return /"id":"([^"]+)"/.exec((await ask(url, { cookie }, '/api/auth/session')).text)?.[1];
}
