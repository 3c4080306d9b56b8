import { expect } from '@playwright/test';
import { story } from './story.ts';

story('a block and a note are coloured from a palette beside their button', async ({ person }) => {
  const anna = await person('Anna');
  const { page, board } = anna;
  await anna.startBoard();

  await story.step('the block, seen from afar', async () => {
    const button = page.getByRole('button', { name: 'Colour of Channels' });
    await board.block('channels').hover();
    await button.click();
    const palette = page.getByRole('group', { name: 'Colour of Channels' });
    await expect(palette).toBeInViewport({ ratio: 1 });
    await palette.getByRole('button', { name: 'Teal' }).click();
    await expect(button).toHaveAttribute('data-colour', 'teal');
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
  });

  await story.step('the note, and Escape leads back to the button', async () => {
    await board.startNote('channels', 0.6);
    await page.keyboard.type('Shop');
    await board.stopWriting();
    await board.note('Shop').click();
    const button = page.getByRole('button', { name: 'Note colour' });
    await button.click();
    await page.getByRole('group', { name: 'Note colour' }).getByRole('button', { name: 'Pink' }).click();
    await expect(board.note('Shop')).toHaveAttribute('data-colour', 'pink');
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });
});
