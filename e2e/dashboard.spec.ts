import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { textIn } from './access/sign-in-guest.ts';
import type { Person } from './person.ts';
import { story } from './story.ts';

/** Asks the server as the page does. */
async function call(page: Page, method: string, address: string, body: object = {}): Promise<unknown> {
  return page.evaluate(
    async ([how, where, text]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(where, { method: how, headers, body: text })).json();
    },
    [method, address, JSON.stringify(body)] as const,
  );
}

/** Makes boards of these titles, the last one newest, and shows them. */
async function startBoards({ page, home }: Person, titles: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const title of titles)
    ids.push(textIn(await call(page, 'POST', '/api/boards', { title, template: 'example' }), 'id'));
  await home.open();
  await expect(home.boardCard(titles.at(-1) ?? '')).toBeVisible();
  return ids;
}

async function hasNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

const titlesOf = ({ home }: Person) => home.cards.getByRole('heading').allInnerTexts();

story('boards are found by their title and sorted', async ({ person }) => {
  const anna = await person('Anna');
  const { page, home } = anna;
  await anna.startBoard();
  await startBoards(anna, ['Zoo shop', 'Café on wheels', 'Bike repair']);
  expect(await titlesOf(anna)).toEqual(['Bike repair', 'Café on wheels', 'Zoo shop', 'Untitled board']);
  await hasNoViolation(page);

  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  expect(await titlesOf(anna)).toEqual(['Bike repair', 'Café on wheels', 'Untitled board', 'Zoo shop']);

  const search = page.getByRole('searchbox', { name: 'Search boards by title' });
  await search.fill('cafe');
  await expect(home.cards).toHaveCount(1);
  await expect(home.boardCard('Café on wheels')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '1 board found' })).toBeAttached();
  await search.fill('nothing like it');
  await expect(page.getByText('No board here has “nothing like it” in its title.')).toBeVisible();
  await hasNoViolation(page);
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(home.cards).toHaveCount(4);
});

story('each board has its picture, once it comes into view', async ({ person }) => {
  const anna = await person('Anna');
  await anna.startBoard();
  const asked: string[] = [];
  anna.page.on('request', (request) => {
    if (request.url().endsWith('/outline')) asked.push(request.url());
  });
  await startBoards(
    anna,
    Array.from({ length: 24 }, (_, index) => `Board ${index}`),
  );
  await expect(anna.home.boardCard('Board 23').locator('svg path[data-colour]').first()).toBeVisible();
  expect(asked.length).toBeLessThan(24);
  await anna.home.boardCard('Board 1').last().scrollIntoViewIfNeeded();
  await expect(anna.home.boardCard('Board 0').locator('svg path[data-colour]').first()).toBeVisible();
});

story('a board is archived for oneself, and comes back', async ({ person }) => {
  const anna = await person('Anna');
  const { page, home } = anna;
  await anna.startBoard();
  await startBoards(anna, ['Old plan', 'New plan']);

  await home.choose('Old plan', 'Archive');
  await expect(home.boardCard('Old plan')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(home.boardCard('Old plan')).toHaveCount(1);

  await home.choose('Old plan', 'Archive');
  await expect(page.getByText('Archived for you')).toBeVisible();
  await home.show('Archived');
  await expect(home.cards).toHaveCount(1);
  await hasNoViolation(page);
  await home.choose('Old plan', 'Bring back');
  await expect(page.getByText('Nothing is archived')).toBeVisible();
  await home.show('All');
  await expect(home.boardCard('Old plan')).toBeVisible();
});

story('a deleted board waits in the bin, is restored, and is deleted for good', async ({ person }) => {
  const anna = await person('Anna');
  const { page, home } = anna;
  await anna.startBoard();
  const [first = '', second = ''] = await startBoards(anna, ['First plan', 'Second plan']);
  for (const title of ['First plan', 'Second plan']) {
    await home.choose(title, 'Delete');
    await expect(home.boardCard(title)).toHaveCount(0);
    await expect(page.getByText(`Moved “${title}” to the bin`)).toBeVisible();
  }

  await home.show('Bin');
  await expect(page.getByText('gone for good in 30 days')).toHaveCount(2);
  await hasNoViolation(page);
  await page.getByRole('button', { name: 'Restore First plan' }).click();
  await expect(page.getByText('Restored “First plan”')).toBeVisible();

  await page.getByRole('button', { name: 'Delete for good: Second plan' }).click();
  const question = page.getByRole('dialog', { name: 'Delete this board for good?' });
  await question.getByRole('textbox', { name: 'Title of the board' }).fill('First plan');
  await question.getByRole('textbox').press('Enter');
  await expect(question.getByRole('alert')).toHaveText('That is not its title. Nothing was deleted.');
  await hasNoViolation(page);
  await question.getByRole('textbox').fill('Second plan');
  await question.getByRole('textbox').press('Enter');
  await expect(page.getByText('Deleted for good')).toBeVisible();
  await expect(page.getByText('The bin is empty')).toBeVisible();

  await page.goto(`/b/${first}`);
  await anna.board.isOpen();
  anna.expectErrors(/404/);
  expect((await page.goto(`/b/${second}`))?.status()).toBe(404);
  const restored = await call(page, 'POST', `/api/boards/${second}/restore`);
  expect(JSON.stringify(restored)).toContain('no-such-board');
});

story('a board that somebody shared shows whose it is, and can be left', async ({ person }) => {
  const olga = await person('Olga');
  const anna = await person('Anna');
  const board = await olga.startBoard();
  const made = await call(olga.page, 'POST', `/api/boards/${board.id}/invites`, { role: 'viewer' });
  await anna.startBoard();
  await call(anna.page, 'POST', '/api/invites/join', { token: textIn(made, 'url').replace('/join/', '') });

  await anna.home.open();
  await anna.home.show('Shared with me');
  await expect(anna.home.cards).toHaveCount(1);
  await expect(anna.home.cards).toContainText('Olga’s board');
  await anna.home.cards.getByRole('button', { name: /^Options for/ }).click();
  await expect(anna.home.cards.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await anna.home.cards.getByRole('button', { name: 'Leave' }).click();
  const question = anna.page.getByRole('dialog', { name: 'Leave this board?' });
  await hasNoViolation(anna.page);
  await question.getByRole('button', { name: 'Leave board' }).click();
  await expect(anna.page.getByText('Nobody has shared a board with you')).toBeVisible();
  anna.expectErrors(/404/);
  expect((await anna.page.goto(`/b/${board.id}`))?.status()).toBe(404);
});

story('the views of my boards work on a phone, in the dark', async ({ person }) => {
  const anna = await person('Anna', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const { page, home } = anna;
  await anna.startBoard();
  await home.open();
  for (const view of ['Mine', 'Shared with me', 'Archived', 'Bin', 'All'] as const) {
    await home.show(view);
    await expect(page.getByText('Loading your boards')).toHaveCount(0);
    await hasNoViolation(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
