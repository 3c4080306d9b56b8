import { expect } from '@playwright/test';
import { freePort } from './server/free-port.ts';
import { story } from './story.ts';

const lostConnection = /WebSocket|ws:\/\/|ERR_|Failed to load resource|Failed to fetch|NetworkError/;

story(
  'npm start stopped with SIGTERM ends with 0, and started again has the board as it was',
  async ({ person, startAgain }) => {
    story.slow();
    const port = await freePort();
    const first = await startAgain({ port, by: 'npm' });
    const anna = await person('Anna', { url: first.url });
    anna.expectErrors(lostConnection);
    const board = await anna.startBoard();
    await board.writeNote('channels', 'Stands at stops');
    await board.writeNote('customer-segments', 'Commuters');
    await board.isSaved();
    const places = await Promise.all(['Stands', 'Commuters'].map((text) => board.note(text).boundingBox()));

    expect(await first.end('SIGTERM'), first.log()).toBe(0);
    await expect(board.status).toHaveText(/^Offline/);
    await board.writeNote('key-resources', 'Written meanwhile');

    const second = await startAgain({ port, by: 'npm' });
    await board.isSaved();
    await anna.page.reload();
    await board.isOpen();
    await expect(board.note('Written meanwhile')).toBeVisible();
    expect(await Promise.all(['Stands', 'Commuters'].map((text) => board.note(text).boundingBox()))).toEqual(
      places,
    );
    expect(await second.end('SIGTERM'), second.log()).toBe(0);
  },
);

story('kill -9 while typing loses nothing that showed “Saved”', async ({ person, startAgain }) => {
  const port = await freePort();
  const first = await startAgain({ port, by: 'node' });
  const anna = await person('Anna', { url: first.url });
  const ben = await person('Ben', { url: first.url });
  for (const each of [anna, ben]) each.expectErrors(lostConnection);
  const hers = await anna.startBoard();
  const his = await ben.join(await hers.shareLink('editor'));
  // Only Anna's tab knows her words: what is read afterwards can only come from the disk.
  const boardAddress = ben.page.url();
  await ben.page.goto('about:blank');

  await hers.startNote('value-propositions');
  // Notes down what her note said at each moment at which the window said "Saved".
  await anna.page.evaluate(() => {
    const status = Array.from(document.querySelectorAll('[role="status"]')).find((each) =>
      /^(Saved|Saving)/.test(each.textContent ?? ''),
    );
    if (!status) throw new Error('No status to watch.');
    const look = () => {
      if (!status.textContent?.startsWith('Saved')) return;
      document.body.dataset.saved = document.querySelector('[contenteditable="true"]')?.textContent ?? '';
    };
    new MutationObserver(look).observe(status, { childList: true, subtree: true, characterData: true });
  });
  const saved = () => anna.page.evaluate(() => document.body.dataset.saved ?? '');
  const text = 'abcdefghijklmnopqrstuvwxyz'.repeat(8);
  const typing = anna.page.keyboard.type(text, { delay: 15 });
  await expect.poll(async () => (await saved()).length).toBeGreaterThan(30);
  await first.end('SIGKILL');
  await typing;
  const promised = await saved();
  expect(promised.length).toBeLessThan(text.length);
  // Her tab would bring the rest back: it must be gone before the server returns.
  await anna.page.goto('about:blank');

  const second = await startAgain({ port, by: 'node' });
  await ben.page.goto(boardAddress);
  await his.isOpen();
  await expect(his.note(promised)).toBeVisible();
  expect(await second.end('SIGTERM'), second.log()).toBe(0);
});
