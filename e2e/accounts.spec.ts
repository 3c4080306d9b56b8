import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { AccountPage } from './pages/account-page.ts';
import { story } from './story.ts';

const password = 'seven quiet otters';

story('start as a guest and claim the board by signing up', async ({ person }) => {
  const anna = await person('Anna');
  const elsewhere = await person('Anna elsewhere');
  const account = { email: 'anna@example.org', password };

  const board = await anna.startBoard();
  await board.writeNote('channels', 'Newsletter');
  await board.isSaved();
  const address = anna.page.url();
  await anna.home.open();
  await new AccountPage(anna.page).claim(account);

  await story.step('the board and the notes are hers as before', async () => {
    await expect(anna.home.cards).toHaveCount(1);
    await anna.page.goto(address);
    await board.isOpen();
    await expect(board.note('Newsletter')).toBeVisible();
  });

  await story.step('in another browser, by e-mail and password', async () => {
    elsewhere.expectErrors(/401/);
    const pages = new AccountPage(elsewhere.page);
    await pages.signIn({ ...account, password: 'not this one' });
    await expect(
      elsewhere.page.getByRole('alert').filter({ hasText: 'do not belong together' }),
    ).toBeVisible();
    await expect(elsewhere.page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(account.email);
    await pages.signIn(account);
    await expect(elsewhere.home.cards).toHaveCount(1);
    await elsewhere.page.goto(address);
    await elsewhere.board.isOpen();
    const note = elsewhere.board.note('Newsletter');
    await note.hover();
    await expect(note).toBeVisible();
  });
});

story('sign out everywhere puts the other browser out of its open board', async ({ person }) => {
  const anna = await person('Anna');
  const elsewhere = await person('Anna elsewhere');
  const account = { email: 'anna.b@example.org', password };
  await anna.startBoard();
  const address = anna.page.url();
  await anna.home.open();
  await new AccountPage(anna.page).claim(account);
  await expect(anna.home.cards).toHaveCount(1);

  elsewhere.expectErrors(/401/);
  await new AccountPage(elsewhere.page).signIn(account);
  await expect(elsewhere.home.cards).toHaveCount(1);
  await elsewhere.page.goto(address);
  await elsewhere.board.isOpen();

  const pages = new AccountPage(anna.page);
  await pages.open();
  await expect(pages.browsers.getByRole('listitem')).toHaveCount(2);
  await expect(pages.browsers.getByRole('listitem').filter({ hasText: 'this browser' })).toHaveCount(1);
  await pages.browsers.getByRole('button', { name: 'Sign out everywhere' }).click();

  await expect(elsewhere.page.getByRole('dialog')).toContainText('sign in again');
  await expect(anna.home.yourName).toBeVisible();
  await elsewhere.page.goto(address);
  await expect(elsewhere.home.yourName).toBeVisible();
  await anna.page.goto('/account');
  await expect(anna.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

story('change the profile, take the data along and delete the account, by keyboard', async ({ person }) => {
  const anna = await person('Anna');
  anna.expectErrors(/40[09]/);
  const { page } = anna;
  await anna.startBoard();
  await anna.home.open();
  await new AccountPage(page).claim({ email: 'anna.c@example.org', password });
  await expect(anna.home.cards).toHaveCount(1);
  await new AccountPage(page).open();

  await page.getByRole('textbox', { name: 'Name' }).fill('Anna Berg');
  await page.getByRole('textbox', { name: 'Initials' }).fill('q');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('img', { name: 'Anna Berg' })).toHaveText('Q');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export my data' }).click();
  expect((await download).suggestedFilename()).toBe('ninefold-my-data.json');

  await page.getByRole('button', { name: 'Delete my account' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete my account?' });
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('textbox', { name: /Type/ }).fill('delete');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('no other owner');
  await expect(dialog.getByRole('textbox', { name: /Type/ })).toHaveValue('delete');
  await dialog.getByRole('checkbox', { name: 'Put these boards into the bin' }).check();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(anna.home.yourName).toBeVisible();
});

async function expectNothingSerious(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect(serious, screen).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  story(`axe finds nothing serious on the pages about accounts, ${colorScheme}`, async ({ person }) => {
    const anna = await person('Anna', { colorScheme, viewport: { width: 390, height: 844 } });
    anna.expectErrors(/410/);
    for (const [path, heading] of [
      ['/sign-in', 'Sign in'],
      ['/sign-in?mode=create', 'Create an account'],
      ['/sign-in/link', 'Sign in by e-mail'],
    ] as const) {
      await anna.page.goto(path);
      await expect(anna.page.getByRole('heading', { name: heading })).toBeVisible();
      await expectNothingSerious(anna.page, path);
    }
    await anna.startBoard();
    await new AccountPage(anna.page).open();
    await expect(anna.page.getByRole('heading', { name: 'You, a guest' })).toBeVisible();
    await expectNothingSerious(anna.page, 'a guest’s account');
    await anna.home.open();
    await new AccountPage(anna.page).claim({ email: `axe-${colorScheme}@example.org`, password });
    await expect(anna.home.cards).toHaveCount(1);
    await new AccountPage(anna.page).open();
    await expectNothingSerious(anna.page, 'account');
    await anna.page.getByRole('button', { name: 'Delete my account' }).click();
    await expectNothingSerious(anna.page, 'deleting an account');
  });
