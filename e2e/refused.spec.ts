import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { startServer } from './server/running-server.ts';
import { story } from './story.ts';

/** An update of which only the first byte came. */
const brokenUpdate = Buffer.from([0, 2, 1, 9]);

/** Stands between a page and its server, and can put a broken update in the place of the next one. */
async function tamper(page: Page): Promise<{ readonly spoilNext: () => void }> {
  let spoils = false;
  await page.routeWebSocket(/\/sync\/board\//, (near) => {
    const far = near.connectToServer();
    near.onMessage((message) => {
      const isUpdate = typeof message !== 'string' && message[0] === 0 && message[1] === 2;
      far.send(spoils && isUpdate ? brokenUpdate : message);
      if (isUpdate) spoils = false;
    });
  });
  return {
    spoilNext: () => {
      spoils = true;
    },
  };
}

story('who is refused keeps the words, copies them, and goes on with a fresh board', async ({ person }) => {
  const anna = await person('Anna');
  // The line that is tampered with is closed in the middle of a sentence.
  anna.expectErrors(/WebSocket is already in CLOSING or CLOSED state/);
  const line = await tamper(anna.page);
  await anna.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const board = await anna.startBoard();
  await board.startNote('customer-segments');
  await anna.page.keyboard.insertText('Commuters');
  await board.isSaved();
  const notice = anna.page.getByRole('dialog', { name: 'A change was refused' });
  const copied = () => anna.page.evaluate(() => navigator.clipboard.readText());

  await story.step('the notice has the whole note, and copies it', async () => {
    line.spoilNext();
    await anna.page.keyboard.insertText(' by train');
    await expect(notice).toBeVisible();
    await expect(board.status).toHaveText('Disconnected: 1 change not saved');
    await expect(notice.getByRole('region', { name: 'Your text that was not saved' })).toContainText(
      'Commuters by train',
    );
    await notice.getByRole('button', { name: 'Copy my text' }).click();
    await expect(notice.getByText('Copied.')).toBeVisible();
    expect(await copied()).toBe('Customer Segments\nCommuters by train');
  });

  await story.step('opened again, the board is as it was saved', async () => {
    await notice.getByRole('button', { name: 'Open the board again' }).click();
    await expect(notice).toBeHidden();
    await board.isOpen();
    await expect(board.notes).toHaveText(/Commuters$/);
    await board.writeNote('channels', 'Stands');
    await board.isSaved();
  });

  await story.step('closed without copying, the words stay beside the board', async () => {
    await board.openNote('Stands');
    await anna.page.keyboard.press('End');
    line.spoilNext();
    await anna.page.keyboard.insertText(' at stops');
    await expect(notice).toBeVisible();
    await anna.page.keyboard.press('Escape');
    await board.isOpen();
    const kept = anna.page.getByRole('complementary', { name: 'Text that was not saved' });
    await expect(kept.getByRole('region')).toContainText('Stands at stops');
    await kept.getByRole('button', { name: 'Copy my text' }).click();
    await kept.getByRole('button', { name: 'Done' }).click();
    await expect(kept).toBeHidden();
    expect(await copied()).toBe('Channels\nStands at stops');
    await expect(board.note('Stands')).toBeVisible();
    await board.isSaved();
  });
});

story('a store that fails: changes stay here, are counted, and go in by themselves', async ({ person }) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ninefold-away-'));
  const server = await startServer({ dataDir });
  try {
    const anna = await person('Anna', { url: server.url });
    const board = await anna.startBoard();
    await board.writeNote('channels', 'Stands');
    await board.isSaved();

    const store = new Database(path.join(dataDir, 'ninefold.sqlite'));
    store.exec(
      `create trigger store_is_away before insert on doc_updates begin select raise(abort, 'no room'); end`,
    );
    await board.writeNote('key-resources', 'Newsroom');
    await expect(board.status).toHaveText(/^(Saving slowly|Offline): \d+ changes? only on this device$/);
    await expect.poll(async () => (await fetch(`${server.url}/api/health`)).status).toBe(503);

    store.exec('drop trigger store_is_away');
    store.close();
    await board.isSaved();
    await expect.poll(async () => (await fetch(`${server.url}/api/health`)).status).toBe(200);
    await anna.page.reload();
    await board.isOpen();
    await expect(board.note('Newsroom')).toBeVisible();
    await expect(board.notes).toHaveCount(2);
    // Her page must be gone before the server: what it asks after that would be an error of the story's own.
    await anna.page.goto('about:blank');
  } finally {
    await server.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
});
