import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { CommentsPanel } from './pages/comments-panel.ts';
import { Inbox } from './pages/inbox.ts';
import type { Person } from './person.ts';
import { story } from './story.ts';

story(
  'two reviewers write without seeing each other, hand in, and everybody sees where they agree',
  async ({ person }) => {
    story.slow();
    const anna = await person('Anna');
    const ben = await person('Ben');
    const cleo = await person('Cleo');
    const hers = await anna.startBoard();
    await hers.writeNote('channels', 'Stands at stops');
    const link = await hers.shareLink('editor');
    await ben.join(link);
    await cleo.join(link);
    const [annas, bens, cleos] = [anna, ben, cleo].map(({ page }) => new CommentsPanel(page)) as [
      CommentsPanel,
      CommentsPanel,
      CommentsPanel,
    ];

    await story.step('the facilitator asks two of them', async () => {
      await annas.askForReview(['Ben', 'Cleo'], 'Do the channels reach them?');
      await expect(annas.review).toContainText('0 of 2 have handed in');
      const bensInbox = new Inbox(ben.page);
      await bensInbox.has(1);
      await bensInbox.open();
      await bensInbox.entry(/Anna asked you for a review/).click();
      await expect(bens.review).toContainText('Your comments are seen by nobody else until you hand in.');
      await expect(bens.review).toContainText('Do the channels reach them?');
      await cleos.open();
      await expect(cleos.review).toContainText('You have not written anything yet.');
      await expectNothingSerious(ben.page, 'a reviewer’s panel');
    });

    await story.step('what each writes is nowhere in the pages of the others', async () => {
      await bens.post('Ben finds them slow', { kind: 'Contradiction' });
      await cleos.post('Cleo finds them good', { kind: 'Praise' });
      await expect(bens.region).toContainText('nobody else sees what you write');
      await bens.backToList();
      await expect(bens.review).toContainText('You have written 1 comment.');
      await cleos.backToList();
      await knowsNothing(anna, ['Ben finds', 'Cleo finds']);
      await knowsNothing(ben, ['Cleo finds']);
      await knowsNothing(cleo, ['Ben finds']);
    });

    await story.step('who hands in is seen by the facilitator, and not by who still writes', async () => {
      await bens.decide('Hand in');
      await expect(bens.review).toContainText('You have handed in. 1 of 2 has handed in');
      await expect(annas.thread('Ben finds them slow')).toBeVisible();
      await expect(annas.review.getByRole('listitem').filter({ hasText: 'Ben' })).toContainText('Handed in');
      await expect(annas.review.getByRole('listitem').filter({ hasText: 'Cleo' })).toContainText('Not yet');
      await knowsNothing(anna, ['Cleo finds']);
      await knowsNothing(ben, ['Cleo finds']);
      await knowsNothing(cleo, ['Ben finds']);
    });

    await story.step('the last one ends it: all see all, and what it came to', async () => {
      await cleos.decide('Hand in');
      for (const panel of [annas, bens, cleos]) {
        await expect(panel.thread('Ben finds them slow')).toBeVisible();
        await expect(panel.thread('Cleo finds them good')).toBeVisible();
      }
      await annas.button('Review summary').click();
      const about = annas.summary.getByRole('article').first();
      await expect(about).toContainText('They contradict each other');
      await expect(about).toContainText('1 from Ben');
      await expect(about).toContainText('1 from Cleo');
      await expectNothingSerious(anna.page, 'a summary');
      await about.getByRole('button', { name: /Cleo finds them good/ }).click();
      await expect(annas.summary).toBeHidden();
      await expect(annas.threads).toContainText('Cleo finds them good');
      await expect(annas.button('Reply')).toBeVisible();
    });
  },
);

story('the facilitator closes a review early, and can ask for another', async ({ person }) => {
  const anna = await person('Anna');
  const ben = await person('Ben');
  const hers = await anna.startBoard();
  await ben.join(await hers.shareLink('editor'));
  const annas = new CommentsPanel(anna.page);
  const bens = new CommentsPanel(ben.page);

  await annas.askForReview(['Ben'], 'The first');
  await bens.post('Written and never handed in');
  await annas.decide('Close the review');
  await expect(annas.thread('Written and never handed in')).toBeVisible();
  await expect(bens.region).not.toContainText('nobody else sees what you write');
  await annas.askForReview(['Ben'], 'The second');
  await annas.decide('Close the review');
  await annas.button('Review summaries').click();
  await expect(annas.summary).toContainText('The second');
  await expect(annas.summary).toContainText('No comment was left in this review.');
  await annas.summary.getByRole('combobox', { name: 'Review' }).selectOption({ index: 1 });
  await expect(annas.summary).toContainText('The first');
  await expect(annas.summary).toContainText('Not handed in: Ben');
  await expect(annas.summary.getByRole('article')).toContainText('Written and never handed in');
  await anna.page.keyboard.press('Escape');
  await expect(annas.summary).toBeHidden();
  await expect(annas.region).toBeVisible();
});

/** Neither the screen of somebody nor any answer that their browser can get has these words. */
async function knowsNothing(someone: Person, words: readonly string[]): Promise<void> {
  const board = someone.board.id;
  const answers = await someone.page.evaluate(async (id) => {
    const paths = ['threads', 'reviews', 'versions', 'history/activity', 'people'];
    const urls = ['/api/inbox', ...paths.map((path) => `/api/boards/${id}/${path}`)];
    const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
    return [document.documentElement.outerHTML, ...texts].join('\n');
  }, board);
  for (const each of words) expect(answers, `${someone.name} knows nothing of it`).not.toContain(each);
}

async function expectNothingSerious(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect(serious, screen).toEqual([]);
}
