import { expect, type Locator, type Page } from '@playwright/test';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { BoardPage } from './pages/board-page.ts';
import { PeoplePanel } from './pages/people-panel.ts';
import { story } from './story.ts';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Comments', exact: true });
const pins = (page: Page): Locator => page.getByRole('group', { name: 'Comment pins' }).getByRole('button');
const pin = (page: Page, name: string | RegExp): Locator =>
  pins(page).and(page.getByRole('button', { name }));

/** Writes in the composer that has opened, and posts it. */
async function post(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await panel(page).getByRole('textbox', { name: 'Comment', exact: true }).click();
  await page.keyboard.type(text);
  await panel(page).getByRole('button', { name: 'Post' }).click();
  await expect(panel(page).getByRole('article').filter({ hasText: text })).toBeVisible();
}

async function commentOnNote(board: BoardPage, note: string, text: string): Promise<void> {
  await board.page.bringToFront();
  await board.note(note).click();
  const menu = board.page.getByRole('toolbar', { name: 'Selected note' });
  await menu.getByRole('button', { name: 'Comment', exact: true }).click();
  await post(board.page, text);
}

async function takeCommentTool({ page }: BoardPage): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  const button = tools.getByRole('button', { name: 'Comment', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Click where your comment belongs')).toBeVisible();
}

/** Where a pin is from the upper right corner of its note. */
async function offsetFrom(pinned: Locator, note: Locator): Promise<{ x: number; y: number }> {
  const [from, to] = await Promise.all([note.boundingBox(), pinned.boundingBox()]);
  if (!from || !to) throw new Error('The note or its pin is not on the screen.');
  return { x: Math.round(to.x - from.x - from.width), y: Math.round(to.y - from.y) };
}

story('a pin follows its note in another’s hand, and stays when the note goes', async ({ person }) => {
  const anna = await person('Anna');
  const ben = await person('Ben');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Small cafés');
  const his = await ben.join(await hers.shareLink('editor'));
  await commentOnNote(hers, 'Small cafés', 'Which ones?');

  const name = /^Comment thread by Anna on “Small cafés”/;
  await expect(pin(ben.page, name)).toHaveAccessibleName('Comment thread by Anna on “Small cafés”: unread');
  await expect(his.note('Small cafés')).toHaveAttribute('aria-description', '1 open comment, 1 unread');

  await story.step('while it is still in his hand', async () => {
    const resting = await offsetFrom(pin(anna.page, name), hers.note('Small cafés'));
    const before = await hers.middleOf(hers.note('Small cafés'));
    const target = await his.middleOf(his.block('value-propositions'));
    await ben.page.bringToFront();
    await his.grab('Small cafés');
    await ben.page.mouse.move(target.x, target.y, { steps: 8 });
    await expect
      .poll(async () => Math.abs((await hers.middleOf(hers.note('Small cafés'))).x - before.x))
      .toBeGreaterThan(60);
    await expect.poll(() => offsetFrom(pin(anna.page, name), hers.note('Small cafés'))).toEqual(resting);
    await ben.page.mouse.up();
    await hers.noteIsIn('Small cafés', 'value-propositions');
    await expect.poll(() => offsetFrom(pin(anna.page, name), hers.note('Small cafés'))).toEqual(resting);
  });

  await story.step('when it is deleted', async () => {
    const before = await pin(ben.page, name).boundingBox();
    await his.note('Small cafés').click();
    await ben.page.keyboard.press('Delete');
    for (const { page } of [anna, ben])
      await expect(pin(page, /on a note that was deleted from Value Propositions/)).toBeVisible();
    const after = await pin(ben.page, /that was deleted/).boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(60);
    await ben.page.bringToFront();
    await pin(ben.page, /that was deleted/).click();
    await expect(panel(ben.page).getByRole('article').filter({ hasText: 'Which ones?' })).toBeVisible();
  });

  await story.step('when it comes back', async () => {
    await ben.page.bringToFront();
    await his.undo.click();
    await expect(pin(anna.page, name)).toBeVisible();
  });
});

story('comments are about a block or a place, and blocks count theirs', async ({ person }) => {
  const anna = await person('Anna');
  const ben = await person('Ben');
  const hers = await anna.startBoard();
  const his = await ben.join(await hers.shareLink('editor'));
  const pressAt = async (key: BlockKey, down: number) => {
    const box = await hers.block(key).boundingBox();
    if (box) await anna.page.mouse.click(box.x + box.width / 3, box.y + box.height * down);
  };

  await takeCommentTool(hers);
  await anna.page.keyboard.press('Escape');
  await expect(anna.page.getByText('Click where your comment belongs')).toBeHidden();

  await takeCommentTool(hers);
  await pressAt('channels', 0.05);
  await post(anna.page, 'Are these all?');
  await takeCommentTool(hers);
  await pressAt('channels', 0.6);
  await post(anna.page, 'Look here');
  for (const { page } of [anna, ben]) {
    await expect(pin(page, /^Comment thread by Anna on Channels/)).toBeVisible();
    await expect(pin(page, /^Comment thread by Anna on a place in Channels/)).toBeVisible();
  }
  await expect(hers.notes).toHaveCount(0);

  const badge = his.block('channels').getByRole('button', { name: /^2 open comments in Channels/ });
  await expect(badge).toHaveAccessibleName('2 open comments in Channels, 2 unread');
  await ben.page.bringToFront();
  await his.block('channels').hover();
  await badge.click();
  await expect(panel(ben.page).getByRole('article')).toHaveCount(2);
});

story('by keyboard alone from a note to a comment on it, and back by its pin', async ({ person }) => {
  const anna = await person('Anna');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Stands');
  const { keyboard } = anna.page;
  await expect(hers.note('Stands')).toBeFocused();
  await keyboard.press('c');
  const field = panel(anna.page).getByRole('textbox', { name: 'Comment', exact: true });
  await expect(field).toBeFocused();
  await keyboard.type('Since when?');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(panel(anna.page).getByRole('article').filter({ hasText: 'Since when?' })).toBeVisible();
  await expect(hers.note('Stands')).toHaveAttribute('aria-description', '1 open comment');

  await hers.note('Stands').focus();
  await keyboard.press('Shift+C');
  await expect(panel(anna.page)).toBeVisible();

  const own = pin(anna.page, 'Comment thread by Anna on “Stands”');
  await own.focus();
  await keyboard.press('Enter');
  await expect(own).toHaveAttribute('aria-current', 'true');
  await expect(panel(anna.page).getByRole('article').filter({ hasText: 'Since when?' })).toBeVisible();
});

story('who may comment and not edit begins comments and suggestions', async ({ person }) => {
  const anna = await person('Anna');
  const cleo = await person('Cleo');
  const hers = await anna.startBoard();
  await hers.writeNote('channels', 'Posters');
  const people = new PeoplePanel(anna.page);
  const link = await people.makeLink({ role: 'Can comment' });
  await people.close();
  const seen = await cleo.join(link);

  await seen.note('Posters').click();
  const menu = cleo.page.getByRole('toolbar', { name: 'Selected note' });
  await expect(menu.getByRole('button', { name: 'Suggest a change' })).toBeVisible();
  await expect(menu.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await menu.getByRole('button', { name: 'Comment', exact: true }).click();
  await post(cleo.page, 'Who prints them?');
  await expect(pin(anna.page, /^Comment thread by Cleo on “Posters”/)).toBeVisible();

  await story.step('and a press on a pin moves nothing', async () => {
    const own = pin(cleo.page, /^Comment thread by Cleo/);
    const before = await own.boundingBox();
    await own.click();
    const middle = await seen.middleOf(own);
    await cleo.page.mouse.move(middle.x, middle.y);
    await cleo.page.mouse.down();
    await cleo.page.mouse.move(middle.x + 80, middle.y + 60, { steps: 4 });
    await cleo.page.mouse.up();
    expect(await own.boundingBox()).toEqual(before);
  });
});
