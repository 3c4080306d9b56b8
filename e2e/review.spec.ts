import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { CommentsPanel } from './pages/comments-panel.ts';
import { PeoplePanel } from './pages/people-panel.ts';
import { story } from './story.ts';

async function expectNothingSerious(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('section[aria-label="Comments"]').analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect(serious, screen).toEqual([]);
}

async function linkFor(page: Page, role: 'Can comment' | 'Can view'): Promise<string> {
  const people = new PeoplePanel(page);
  const link = await people.makeLink({ role });
  await people.close();
  return link;
}

story('a reviewer asks, the author answers, and they come to an outcome', async ({ person }) => {
  story.slow();
  const anna = await person('Anna');
  const ben = await person('Ben');
  const hers = await anna.startBoard();
  await hers.writeNote('customer-segments', 'Commuters');
  await hers.isSaved();
  const his = await ben.join(await linkFor(anna.page, 'Can comment'));
  const annas = new CommentsPanel(anna.page);
  const bens = new CommentsPanel(ben.page);

  await story.step('who may not edit the board asks on a note', async () => {
    await annas.open();
    await expect(annas.region).toContainText('No comments yet');
    await bens.commentOn(his.note('Commuters'), 'Who pays for them?', 'Question');
    await expect(annas.thread('Who pays for them?')).toBeVisible();
    await expect(annas.threads).toHaveAccessibleName('Question on “Commuters” by Ben');
    await expect(annas.thread('Who pays for them?')).toContainText('Unread');
    await expectNothingSerious(anna.page, 'the list of comments');
  });

  await story.step('the author answers and names the reviewer', async () => {
    await annas.openThread('Who pays for them?');
    await annas.write('Reply', 'Their employers, @Be');
    await anna.page.keyboard.press('Enter');
    await annas.press('Reply');
    await expect(annas.comment('@Ben')).toBeVisible();
    await expect(bens.comment('Their employers, @Ben')).toBeVisible();
    await expectNothingSerious(anna.page, 'an open thread');
    await bens.press('All comments');
    await bens.view('Mentions');
    await expect(bens.thread('Who pays for them?')).toContainText('1 reply');
    await bens.openThread('Who pays for them?');
  });

  await story.step('it is resolved with a reason, and opened again', async () => {
    await annas.press('Resolve');
    await annas.region.getByRole('radio', { name: /^Kept because/ }).check({ force: true });
    await annas.press('Resolve');
    await expect(annas.region.getByRole('alert').filter({ hasText: 'Please say why' })).toBeVisible();
    await annas.region.getByRole('textbox', { name: 'Because' }).fill('Three employers said so');
    await annas.press('Resolve');
    await expect(bens.region).toContainText('Resolved: kept as it is');
    await expect(bens.region).toContainText('Three employers said so');
    await bens.press('Reopen');
    await expect(annas.button('Resolve')).toBeVisible();
  });

  await story.step('what somebody takes back leaves a trace', async () => {
    await bens.reply('Which ones?');
    await expect(annas.comment('Which ones?')).toBeVisible();
    await bens.choose('Which ones?', 'Edit');
    await bens.write('Edit comment', ' Names please.');
    await bens.press('Save');
    await expect(annas.comment('Names please.')).toContainText('edited');
    await bens.choose('Names please.', 'Delete');
    await bens.region
      .getByRole('group', { name: 'Delete comment' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await expect(annas.comment('Ben deleted this comment.')).toBeVisible();
    await expect(annas.region).not.toContainText('Names please.');
  });

  await story.step('comments are no part of undo, and outlive their note', async () => {
    await hers.writeNote('channels', 'Stands');
    await annas.reply('I will ask them.');
    await anna.page.bringToFront();
    await hers.undo.click();
    await expect(hers.note('Stands')).toHaveCount(0);
    await expect(annas.comment('I will ask them.')).toBeVisible();
    await hers.note('Commuters').click();
    await anna.page.keyboard.press('Delete');
    await expect(bens.region).toContainText('The note was deleted.');
    await expect(bens.comment('I will ask them.')).toBeVisible();
    await hers.undo.click();
    await expect(his.note('Commuters')).toBeVisible();
    await expect(bens.region).not.toContainText('The note was deleted.');
  });
});

story('who may only view reads the comments and writes none', async ({ person }) => {
  const anna = await person('Anna');
  const vera = await person('Vera');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Stands');
  await hers.isSaved();
  const annas = new CommentsPanel(anna.page);
  await annas.commentOn(hers.note('Stands'), 'Only in summer?', 'Assumption');
  const theirs = await vera.join(await linkFor(anna.page, 'Can view'));
  const veras = new CommentsPanel(vera.page);
  await veras.open();
  await veras.openThread('Only in summer?');
  await expect(veras.region).toContainText('You can read comments on this board.');
  for (const name of ['Reply', 'Resolve', 'New comment']) await expect(veras.button(name)).toHaveCount(0);
  await expect(veras.region.getByRole('button', { name: /^Options/ })).toHaveCount(0);
  await theirs.note('Stands').click();
  await expect(vera.page.getByRole('button', { name: 'Comment', exact: true })).toHaveCount(0);
  await annas.reply('All year.');
  await expect(veras.comment('All year.')).toBeVisible();
});

story('a link to a comment opens it, and the keyboard alone is enough', async ({ person }) => {
  const anna = await person('Anna');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Stands');
  await hers.isSaved();
  const annas = new CommentsPanel(anna.page);
  await annas.commentOn(hers.note('Stands'), 'First thought');
  await annas.press('All comments');
  await annas.commentOn(hers.note('Stands'), 'Second thought');
  await annas.press('Close comments');
  const { keyboard } = anna.page;
  const focused = anna.page.locator(':focus');

  await story.step('from thread to thread and back', async () => {
    await anna.page.getByRole('button', { name: /^Comments(, \d+ unread)?$/ }).focus();
    await keyboard.press('Enter');
    await expect(annas.region.getByRole('heading', { name: 'Comments' })).toBeFocused();
    await keyboard.press('j');
    await expect(focused).toContainText('Second thought');
    await keyboard.press('ArrowDown');
    await expect(focused).toContainText('First thought');
    await keyboard.press('Enter');
    await expect(annas.comment('First thought')).toBeVisible();
    await keyboard.press('k');
    await expect(annas.comment('Second thought')).toBeVisible();
    await keyboard.press('Escape');
    await expect(focused).toContainText('Second thought');
    await keyboard.press('Escape');
    await expect(annas.region).toHaveCount(0);
    await expect(focused).toHaveAccessibleName('Comments');
  });

  await story.step('a comment on the note that has the focus', async () => {
    await hers.note('Stands').focus();
    await keyboard.press('Shift+F10');
    await expect(anna.page.getByRole('toolbar', { name: /note/i })).toBeVisible();
    await anna.page.getByRole('button', { name: 'Comment', exact: true }).first().focus();
    await keyboard.press('Enter');
    await expect(annas.field('Comment')).toBeFocused();
    await keyboard.type('Third thought');
    await keyboard.press('Control+Enter');
    await expect(annas.comment('Third thought')).toBeVisible();
    await annas.field('Reply').focus();
    await keyboard.type('Not done');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect(annas.region).toHaveCount(0);
  });

  await story.step('what was begun is still there, and the address leads to it', async () => {
    await annas.open();
    await annas.openThread('Third thought');
    await expect(annas.field('Reply')).toHaveText('Not done');
    const [answer] = await Promise.all([
      anna.page.request.get(`/api/boards/${hers.id}/threads`),
      annas.press('All comments'),
    ]);
    const { threads }: { threads: { id: string }[] } = await answer.json();
    await anna.page.goto(`/b/${hers.id}?thread=${threads.at(-1)?.id}`);
    await expect(annas.comment('First thought')).toBeVisible();
    await anna.page.goto(`/b/${hers.id}?thread=thread-that-never-was`);
    await expect(annas.region).toContainText('not there any more');
  });
});
