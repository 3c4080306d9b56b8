import { expect } from '@playwright/test';
import { parseNoteId, parseUserId } from '#lib/board/ids.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { writeChanges } from '#lib/sync/write-changes.ts';
import { noteChange } from './generated-board.ts';
import { openRawSocket } from './server/raw-socket.ts';
import { story } from './story.ts';

story('a viewer cannot write, by screen or by raw socket', async ({ person, server }) => {
  const anna = await person('Anna');
  const vera = await person('Vera');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Stands');
  await hers.isSaved();
  const seen = await vera.join(await hers.shareLink('viewer'));

  await story.step('by screen', async () => {
    await expect(seen.status).toHaveText(/^Read-only/);
    await expect(seen.note('Stands')).toBeVisible();
    const middle = await seen.middleOf(seen.block('key-resources'));
    await vera.page.mouse.dblclick(middle.x, middle.y);
    await vera.page.keyboard.press('n');
    await seen.note('Stands').dblclick();
    await vera.page.keyboard.type('mine now');
    await expect(seen.editor).toHaveCount(0);
    await vera.page.keyboard.press('Escape');
    await seen.dragTo('Stands', middle);
    await vera.page.keyboard.press('Delete');
    await seen.paste('one\ntwo');
    await expect(seen.notes).toHaveCount(1);
  });

  await story.step('by raw socket', async () => {
    const socket = await openRawSocket(server.url, hers.id, await vera.cookie());
    if (typeof socket === 'number') throw new Error(`The viewer was refused with ${socket}.`);
    const noteId = parseNoteId('viewer-wrote-this');
    const author = parseUserId('viewer-wrote-this');
    if (!noteId || !author) throw new Error('Not an id.');
    let update: Uint8Array = new Uint8Array();
    socket.doc.on('update', (bytes: Uint8Array) => {
      update = bytes;
    });
    writeChanges(socket.doc, [noteChange(noteId, author, 'channels', 'Sneaked in', 0)], 'me');
    expect(update.length).toBeGreaterThan(0);
    socket.sendUpdate(update);
    const answer = await socket.settled();
    expect(answer === 'saved' || (answer >= 4400 && answer < 4500), `answered ${answer}`).toBe(true);
    socket.close();

    const second = await openRawSocket(server.url, hers.id, await anna.cookie());
    if (typeof second === 'number') throw new Error(`The owner was refused with ${second}.`);
    expect(boardRoots(second.doc).notes.has(noteId)).toBe(false);
    expect(boardRoots(second.doc).notes.size).toBe(1);
    second.close();
  });

  await expect(hers.notes).toHaveCount(1);
  await hers.noteIsIn('Stands', 'channels');
  await anna.page.reload();
  await hers.isOpen();
  await expect(hers.notes).toHaveCount(1);
});

story('a stranger learns nothing, not even that a board exists', async ({ person, server }) => {
  const anna = await person('Anna');
  const mallory = await person('Mallory');
  const hers = await anna.startBoard();
  await mallory.startBoard();
  const missing = 'no-such-board-at-all1';
  mallory.expectErrors(/404/);

  const texts: string[] = [];
  for (const id of [hers.id, missing]) {
    const answer = await mallory.page.goto(`/b/${id}`);
    expect(answer?.status()).toBe(404);
    texts.push((await mallory.page.locator('body').innerText()).replaceAll(id, ''));
  }
  expect(texts[0]).toBe(texts[1]);
  const codes = await Promise.all(
    [hers.id, missing].map(async (id) => openRawSocket(server.url, id, await mallory.cookie())),
  );
  expect(codes).toEqual([4404, 4404]);
  const unsigned = await openRawSocket(server.url, hers.id, '');
  expect(unsigned).toBe(4401);
});
