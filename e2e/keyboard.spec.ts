import { expect } from '@playwright/test';
import { story } from './story.ts';

story('the keyboard alone is enough', async ({ person }) => {
  const anna = await person('Anna');
  const { page, board, home } = anna;
  const press = (key: string) => page.keyboard.press(key);

  await story.step('a name and a board', async () => {
    await home.open();
    await home.yourName.focus();
    await page.keyboard.type('Anna');
    await press('Enter');
    await board.isOpen();
  });

  await story.step('two notes, one after the other', async () => {
    await press('n');
    await page.keyboard.type('Commuters');
    await press('Control+Enter');
    await page.keyboard.type('Advertisers');
    await board.stopWriting();
    await expect(board.notes).toHaveCount(2);
  });

  await story.step(
    'Space selects the note, the arrows nudge it, with Control it goes to the next block',
    async () => {
      const before = await board.middleOf(board.note('Advertisers'));
      await press('Space');
      await press('ArrowDown');
      await press('Shift+ArrowDown');
      await expect
        .poll(async () => (await board.middleOf(board.note('Advertisers'))).y)
        .toBeGreaterThan(before.y);
      await board.noteIsIn('Advertisers', 'customer-segments');
      await press('Control+ArrowLeft');
      await expect
        .poll(async () => (await board.middleOf(board.note('Advertisers'))).x)
        .toBeLessThan((await board.middleOf(board.block('customer-segments'))).x);
    },
  );

  await story.step('focus goes from note to note, Enter opens the text', async () => {
    await expect(board.note('Advertisers')).toBeFocused();
    await press('Enter');
    await expect(board.editor).toBeFocused();
    await press('End');
    await page.keyboard.type(' in town');
    await board.stopWriting();
    await expect(board.note('Advertisers in town')).toBeFocused();
  });

  await story.step('Control and F finds a note, Escape leads back', async () => {
    await press('Control+f');
    await expect(board.outline.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('commu');
    await expect(board.outline.getByRole('button', { name: 'Commuters' })).toBeVisible();
    await expect(board.outline.getByRole('button', { name: 'Advertisers in town' })).toHaveCount(0);
    await press('Escape');
    await expect(board.outline).toHaveCount(0);
    await expect(board.note('Advertisers in town')).toBeFocused();
  });

  await story.step('delete, undo, redo', async () => {
    await press('Delete');
    await expect(board.notes).toHaveCount(1);
    await press('Control+z');
    await expect(board.notes).toHaveCount(2);
    await press('Control+Shift+z');
    await expect(board.notes).toHaveCount(1);
    await press('Control+z');
    await board.isSaved();
  });

  await story.step('every control is reached by Tab and says its name', async () => {
    const names = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await press('Tab');
      names.add(
        await page.evaluate(
          () =>
            document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      );
    }
    for (const name of ['Share', 'Undo', 'Fit board']) expect(Array.from(names).join(' | ')).toContain(name);
  });
});
