import { expect } from '@playwright/test';
import { story } from './story.ts';

story(
  'two people see each other’s letters, drags and cursors',
  { tag: '@all-browsers' },
  async ({ person }) => {
    const anna = await person('Anna');
    const ben = await person('Ben');
    const hers = await anna.startBoard();
    const his = await ben.join(await hers.shareLink('editor'));

    await story.step('letters, while they are typed', async () => {
      await hers.startNote('customer-segments');
      await anna.page.keyboard.type('Comm');
      await expect(his.note('Comm')).toBeVisible();
      await anna.page.keyboard.type('uters');
      await expect(his.note('Commuters')).toBeVisible();
      await hers.stopWriting();
    });

    await story.step('both write in one note and the letters merge', async () => {
      await hers.openNote('Commuters');
      await anna.page.keyboard.press('End');
      await his.openNote('Commuters');
      await ben.page.keyboard.press('Home');
      await Promise.all([anna.page.keyboard.type(' by train'), ben.page.keyboard.type('Young ')]);
      for (const board of [hers, his]) await expect(board.note('Young Commuters by train')).toBeVisible();
      await hers.stopWriting();
      await his.stopWriting();
    });

    await story.step('the cursor', async () => {
      const target = await hers.middleOf(hers.block('channels'));
      await anna.page.mouse.move(target.x, target.y, { steps: 4 });
      await expect(his.cursorOf('Anna')).toBeVisible();
    });

    await story.step('a drag, while the note is still in hand', async () => {
      const from = await his.middleOf(his.note('Young Commuters'));
      const target = await hers.middleOf(hers.block('value-propositions'));
      await hers.grab('Young Commuters');
      await anna.page.mouse.move(target.x, target.y, { steps: 8 });
      await expect
        .poll(async () => Math.abs((await his.middleOf(his.note('Young Commuters'))).x - from.x))
        .toBeGreaterThan(100);
      await anna.page.mouse.up();
      await hers.noteIsIn('Young Commuters', 'value-propositions');
      await his.noteIsIn('Young Commuters', 'value-propositions');
    });
  },
);

story(
  'one goes offline, both edit, and both end up with the same board',
  { tag: '@all-browsers' },
  async ({ person, wire }) => {
    const anna = await person('Anna');
    const ben = await person('Ben', { url: wire.url });
    const hers = await anna.startBoard();
    await hers.writeNote('channels', 'Stands');
    const his = await ben.join(await hers.shareLink('editor'));
    await his.openNote('Stands');
    await his.stopWriting();
    ben.expectErrors(/WebSocket|ws:\/\/|ERR_|Failed to load resource|NetworkError/);

    wire.cut();
    await expect(his.status).toHaveText(/^Offline/);
    await his.writeNote('key-resources', 'Newsroom');
    await expect(his.status).toHaveText(/^Offline: \d+ changes? only on this device/);
    await his.openNote('Stands');
    await ben.page.keyboard.press('End');
    await ben.page.keyboard.type(' at stops');
    await his.stopWriting();
    await hers.openNote('Stands');
    await anna.page.keyboard.press('Home');
    await anna.page.keyboard.type('Yellow ');
    await hers.stopWriting();
    await hers.writeNote('key-partnerships', 'Printing house');
    await expect(hers.note('Newsroom')).toHaveCount(0);

    wire.mend();
    await his.isSaved();
    for (const board of [hers, his]) {
      await expect(board.note('Yellow Stands at stops')).toBeVisible();
      await expect(board.note('Newsroom')).toBeVisible();
      await expect(board.note('Printing house')).toBeVisible();
      await expect(board.notes).toHaveCount(3);
    }
  },
);

story('undo takes back only my own work, also in a shared paragraph', async ({ person }) => {
  const anna = await person('Anna');
  const ben = await person('Ben');
  const hers = await anna.startBoard();
  const his = await ben.join(await hers.shareLink('editor'));

  await hers.writeNote('customer-segments', 'from Anna');
  await his.writeNote('channels', 'from Ben');
  await expect(hers.note('from Ben')).toBeVisible();
  await hers.undo.click();
  await hers.undo.click();
  for (const board of [hers, his]) {
    await expect(board.note('from Anna')).toHaveCount(0);
    await expect(board.note('from Ben')).toBeVisible();
  }

  await hers.openNote('from Ben');
  await anna.page.keyboard.press('End');
  await anna.page.keyboard.insertText(' and Anna');
  await expect(his.note('from Ben and Anna')).toBeVisible();
  await his.openNote('from Ben');
  await ben.page.keyboard.press('End');
  await ben.page.keyboard.insertText(' and Ben again');
  await expect(hers.editor).toHaveText('from Ben and Anna and Ben again');
  await anna.page.keyboard.press('ControlOrMeta+z');
  for (const board of [hers, his]) {
    await expect(board.note('and Anna')).toHaveCount(0);
    await expect(board.note('from Ben and Ben again')).toBeVisible();
  }
});
