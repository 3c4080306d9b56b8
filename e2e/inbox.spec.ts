import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { CommentsPanel } from './pages/comments-panel.ts';
import { Inbox } from './pages/inbox.ts';
import { story } from './story.ts';

async function expectNothingSerious(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect(serious, screen).toEqual([]);
}

story('who is mentioned hears of it on another board, reads it there and answers', async ({ person }) => {
  story.slow();
  const anna = await person('Anna');
  const ben = await person('Ben');
  const hers = await anna.startBoard();
  const address = new URL(anna.page.url()).pathname;
  await ben.join(await hers.shareLink('editor'));
  const annasComments = new CommentsPanel(anna.page);
  const bensComments = new CommentsPanel(ben.page);
  const annas = new Inbox(anna.page);
  const bens = new Inbox(ben.page);

  await story.step('there is nothing, and it says so', async () => {
    await bens.open();
    await expect(bens.region).toContainText('Nothing here yet');
    await ben.page.keyboard.press('Escape');
    await expect(bens.region).toBeHidden();
    await expect(bens.button).toBeFocused();
  });

  await story.step('a mention comes while Ben is on a board of his own', async () => {
    await ben.page.goto('/');
    await ben.home.newBoard.click();
    await ben.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Blank/ })
      .click();
    await ben.board.isOpen();
    await annasComments.post('Is this still so, @Ben ?');
    await bens.has(1);
    await bens.open();
    await expect(bens.entry('Anna mentioned you')).toContainText('Is this still so');
    await expect(bens.entry('Anna mentioned you')).toContainText('Unread');
    await expectNothingSerious(ben.page, 'inbox');
  });

  await story.step('it leads to the thread, and is read by that', async () => {
    await bens.entry('Anna mentioned you').click();
    await ben.board.isOpen();
    expect(new URL(ben.page.url()).pathname).toBe(address);
    await expect(bensComments.threads).toContainText('Is this still so');
    await bens.has(0);
  });

  await story.step('an answer to what is open makes no noise, another does', async () => {
    await bensComments.reply('It is');
    await expect(annasComments.threads).toContainText('It is');
    await annas.has(0);
    await annasComments.close();
    await bensComments.reply('And it will be');
    await annas.has(1);
  });

  await story.step('on the same board it opens without leaving the page', async () => {
    await anna.page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await annas.open();
    await anna.page.keyboard.press('ArrowDown');
    await expect(annas.entries.first()).toBeFocused();
    await anna.page.keyboard.press('Enter');
    await expect(annas.region).toBeHidden();
    await expect(annasComments.threads).toContainText('And it will be');
    await annas.has(0);
    expect(await anna.page.evaluate(() => 'isSamePage' in window)).toBe(true);
  });

  await story.step('all of it is on the list of boards too, and can be marked as read at once', async () => {
    await ben.page.goto('/');
    await bens.has(0);
    await annasComments.backToList();
    await annasComments.post('One more for @Ben');
    await annasComments.backToList();
    await annasComments.post('And another for @Ben');
    // As when somebody comes back to the window.
    await ben.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await bens.has(2);
    await bens.open();
    await bens.region.getByRole('button', { name: 'Unread' }).click();
    await expect(bens.entries).toHaveCount(2);
    await bens.region.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(bens.region).toContainText('All read');
    await bens.has(0);
    await ben.page.reload();
    await bens.open();
    await expect(bens.entries).toHaveCount(3);
    await bens.has(0);
  });
});
