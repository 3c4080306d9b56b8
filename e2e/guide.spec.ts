import { expect } from '@playwright/test';
import { blockKeys, blockTitles, canvasBlockKeys } from '#lib/canvas/blocks.ts';
import { guideFor } from '#lib/guide/guide.ts';
import { story } from './story.ts';

const guide = guideFor('en');

story('the guide answers for each block', async ({ person }) => {
  const anna = await person('Anna');
  const board = await anna.startBoard();
  await expect(board.guide).toBeVisible();
  for (const key of blockKeys) {
    const { x, y } = await board.middleOf(board.block(key));
    await anna.page.mouse.click(x, y);
    await expect(board.guide.getByRole('heading', { name: blockTitles[key], exact: true })).toBeVisible();
  }
  for (const key of canvasBlockKeys) {
    const { x, y } = await board.middleOf(board.block(key));
    await anna.page.mouse.click(x, y);
    await expect(board.guide).toContainText(guide.blocks[key].definition.body);
    const questions = guide.blocks[key].sections.find((section) => section.key === 'questions');
    for (const question of questions?.entries ?? []) await expect(board.guide).toContainText(question.title);
  }
});

story('a question dropped on the canvas becomes a note', async ({ person }) => {
  const anna = await person('Anna');
  const board = await anna.startBoard();
  const { x, y } = await board.middleOf(board.block('customer-segments'));
  await anna.page.mouse.click(x, y);
  const question = guide.blocks['customer-segments'].sections.find(({ key }) => key === 'questions')
    ?.entries[0];
  if (!question) throw new Error('The block has no question.');
  const from = await board.middleOf(board.guide.getByText(question.title).first());
  await anna.page.mouse.move(from.x, from.y);
  await anna.page.mouse.down();
  await anna.page.mouse.move(x, y, { steps: 8 });
  await anna.page.mouse.up();
  await expect(board.note(question.title)).toBeVisible();
  await board.noteIsIn(question.title, 'customer-segments');
  const middle = await board.middleOf(board.note(question.title));
  expect(Math.hypot(middle.x - x, middle.y - y)).toBeLessThan(20);
});

story('the guide is found by searching, closed, and remembered as closed', async ({ person }) => {
  const anna = await person('Anna');
  const board = await anna.startBoard();
  await board.guide.getByRole('searchbox').fill('segment');
  await expect(board.guide.locator('mark').first()).toBeVisible();
  await board.guide.getByRole('button', { name: 'Close guide' }).click();
  await expect(board.guide).toBeHidden();
  await anna.page.reload();
  await board.isOpen();
  await expect(board.guide).toBeHidden();
});
