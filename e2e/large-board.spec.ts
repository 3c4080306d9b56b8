import { expect } from '@playwright/test';
import { parseUserId } from '#lib/board/ids.ts';
import { readBoard } from '#lib/sync/read-board.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';
import { generatedBoard } from './generated-board.ts';
import { openRawSocket } from './server/raw-socket.ts';
import { story } from './story.ts';

const SEED = 90_210;
const NOTES = 2_000;

story('three people open, edit and reload a board of two thousand notes', async ({ person, server }) => {
  story.slow();
  const anna = await person('Anna');
  const hers = await anna.startBoard();
  const session: { user?: { id?: unknown } } = await (
    await anna.context.request.get('/api/auth/session')
  ).json();
  const author = parseUserId(session.user?.id);
  if (!author) throw new Error('The session does not say who Anna is.');

  const socket = await openRawSocket(server.url, hers.id, await anna.cookie());
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}.`);
  socket.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin === 'generator') socket.sendUpdate(bytes);
  });
  const changes = generatedBoard(SEED, NOTES, author);
  for (let at = 0; at < changes.length; at += 100) {
    writeChanges(socket.doc, changes.slice(at, at + 100), 'generator');
    expect(await socket.settled()).toBe('saved');
  }
  socket.close();

  const link = await hers.shareLink('editor');
  const ben = await person('Ben');
  const cleo = await person('Cleo');
  const boards = [hers, await ben.join(link), await cleo.join(link)];

  for (const board of boards) {
    await board.openOutline();
    await expect(board.outline).toContainText(`${NOTES} notes`);
  }

  for (const [index, board] of boards.entries()) {
    await board.page.keyboard.press('Escape');
    await board.page.keyboard.press('n');
    await board.page.keyboard.type(`Written by person ${index + 1}`);
    await board.stopWriting();
    await expect(board.note(`Written by person ${index + 1}`)).toBeVisible();
    await board.isSaved();
  }
  for (const board of boards) {
    await board.page.reload();
    await board.isOpen();
    await board.openOutline();
    await expect(board.outline).toContainText(`${NOTES + boards.length} notes`);
    for (const index of boards.keys()) {
      await board.find(`Written by person ${index + 1}`);
      await expect(board.note(`Written by person ${index + 1}`)).toBeInViewport();
    }
  }

  const stored = await openRawSocket(server.url, hers.id, await cleo.cookie());
  if (typeof stored === 'number') throw new Error(`Refused with ${stored}.`);
  const { notes } = readBoard(stored.doc);
  const texts = Array.from(notes.values(), (note) => note.plain);
  expect(texts).toHaveLength(NOTES + boards.length);
  for (const index of boards.keys()) expect(texts).toContain(`Written by person ${index + 1}`);
  stored.close();
});
