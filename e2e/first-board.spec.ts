import { expect } from '@playwright/test';
import { story } from './story.ts';

story('a guest starts a board and writes three notes', { tag: '@all-browsers' }, async ({ person }) => {
  const anna = await person('Anna');
  const board = await anna.startBoard();
  await board.writeNote('customer-segments', 'Commuters', 0.3);
  await board.writeNote('value-propositions', 'News in twenty minutes', 0.3);
  await board.writeNote('cost-structure', 'Printing', 0.5);
  await board.isSaved();

  await expect(board.notes).toHaveCount(3);
  await board.noteIsIn('Commuters', 'customer-segments');
  await board.noteIsIn('News in twenty minutes', 'value-propositions');
  await board.noteIsIn('Printing', 'cost-structure');

  await anna.page.reload();
  await board.isOpen();
  await expect(board.notes).toHaveCount(3);
  await expect(board.note('Commuters')).toHaveAttribute('aria-roledescription', 'sticky note');
  await expect(board.note('Commuters')).toHaveAccessibleName(/^Commuters/);
});

story('the first letter typed into a new note is not lost', async ({ person }) => {
  const anna = await person('Anna');
  const board = await anna.startBoard();
  const box = await board.middleOf(board.block('channels'));
  await anna.page.mouse.dblclick(box.x, box.y);
  // No waiting here: a person types as soon as the button is up.
  await anna.page.keyboard.type('Stands at the stops');
  await expect(board.editor).toHaveText('Stands at the stops');
  await board.stopWriting();
  // The note is still selected, where a letter would go on writing in it.
  await anna.page.keyboard.press('Escape');
  await anna.page.keyboard.press('n');
  await anna.page.keyboard.type('Phone edition');
  await expect(board.editor).toHaveText('Phone edition');
});

story('two hundred pasted lines become two hundred notes and one undo', async ({ person }) => {
  const anna = await person('Anna');
  const board = await anna.startBoard();
  const middle = await board.middleOf(board.block('key-activities'));
  await anna.page.mouse.click(middle.x, middle.y);
  await board.paste(Array.from({ length: 200 }, (_, index) => `Idea number ${index + 1}.`).join('\n'));
  await expect(board.notes).toHaveCount(200);
  await expect(board.note('Idea number 200.')).toHaveCount(1);
  await board.isSaved();
  await board.undo.click();
  await expect(board.notes).toHaveCount(0);
  await board.redo.click();
  await expect(board.notes).toHaveCount(200);
});

story('the worked example fills every block', async ({ person }) => {
  const anna = await person('Anna');
  const board = await anna.startBoard('example');
  await expect(board.notes.first()).toBeVisible();
  for (const key of [
    'customer-segments',
    'value-propositions',
    'channels',
    'customer-relationships',
    'revenue-streams',
    'key-resources',
    'key-activities',
    'key-partnerships',
    'cost-structure',
  ] as const)
    expect(await board.countNotesIn(key), key).toBeGreaterThan(0);
});
