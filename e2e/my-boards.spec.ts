import { expect } from '@playwright/test';
import { story } from './story.ts';

story('my boards are renamed, duplicated, deleted and brought back', async ({ person }) => {
  const anna = await person('Anna');
  const { page, home, board } = anna;
  await anna.startBoard();
  await board.writeNote('channels', 'Stands');
  await board.isSaved();
  const title = page.getByRole('textbox', { name: 'Board title' });
  await title.fill('City paper');
  await title.press('Enter');

  await home.open();
  await expect(home.boardCard('City paper')).toBeVisible();
  await home.choose('City paper', 'Duplicate');
  await expect(home.cards).toHaveCount(2);
  await home.choose('City paper', 'Delete');
  await expect(home.cards).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(home.cards).toHaveCount(2);

  await page
    .getByRole('link', { name: /City paper/ })
    .first()
    .click();
  await board.isOpen();
  await expect(board.note('Stands')).toBeVisible();
});
