import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { PeoplePanel } from './pages/people-panel.ts';
import { story } from './story.ts';

async function expectNothingSerious(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect(serious, screen).toEqual([]);
}

story(
  'invite a reviewer by a password-protected link, lower them to viewer while both are on the board',
  async ({ person }) => {
    const anna = await person('Anna');
    const rita = await person('Rita');
    const hers = await anna.startBoard();
    await hers.writeNote('channels', 'Stands');
    await hers.isSaved();
    const panel = new PeoplePanel(anna.page);
    const link = await panel.makeLink({ role: 'Can edit', password: 'open sesame' });
    await expectNothingSerious(anna.page, 'links');
    await panel.close();

    await story.step('nobody learns of the board without the password', async () => {
      await rita.page.goto(new URL(link).pathname);
      await expect(rita.page.getByRole('heading', { name: 'A board with a password' })).toBeVisible();
      await expect(rita.page.getByText('Untitled board')).toHaveCount(0);
      await expectNothingSerious(rita.page, 'an invitation with a password');
      rita.expectErrors(/403/);
      await rita.page.getByRole('textbox', { name: 'Your name' }).fill('Rita');
      await rita.page.getByLabel('Password of the invitation').fill('close sesame');
      await rita.page.getByRole('button', { name: 'Join board' }).click();
      await expect(rita.page.getByText('That is not the password of this invitation.')).toBeVisible();
      await rita.page.getByLabel('Password of the invitation').fill('open sesame');
      await rita.page.getByRole('button', { name: 'Join board' }).click();
      await rita.board.isOpen();
      await rita.page.goBack();
      expect(rita.page.url(), 'the link is in no history').not.toContain('/join/');
      await rita.page.goForward();
      await rita.board.isOpen();
    });

    await rita.board.writeNote('key-resources', 'Bicycles');
    await expect(hers.note('Bicycles')).toBeVisible();
    await rita.board.openNote('Bicycles');

    await panel.open();
    await panel.roleOf('Rita').selectOption('Can view');
    await expect(rita.board.status).toHaveText(/^Read-only/);
    await expect(rita.board.editor).toHaveCount(0);
    await rita.board.note('Bicycles').dblclick();
    await rita.page.keyboard.type('more');
    await expect(rita.board.editor).toHaveCount(0);
    await expect(rita.page.getByRole('button', { name: 'Share' })).toHaveCount(0);

    await story.step('and back, and both are in the log', async () => {
      await panel.roleOf('Rita').selectOption('Can edit');
      await rita.board.isSaved();
      const dialog = await panel.open('Activity');
      await expect(dialog.getByText('Anna changed Rita from can view to can edit.')).toBeVisible();
      await expect(dialog.getByText('Rita tried and was refused (wrong-password)')).toBeVisible();
      await expect(dialog.getByText('Every entry is as it was written.')).toBeVisible();
      await expectNothingSerious(anna.page, 'activity');
      const download = anna.page.waitForEvent('download');
      await dialog.getByRole('link', { name: 'Export as CSV' }).click();
      const file = await (await download).path();
      expect(await readFile(file, 'utf8')).toContain('change-roles');
    });
  },
);

story('a link that is revoked with put-out closes the board of those who came by it', async ({ person }) => {
  const anna = await person('Anna');
  const bob = await person('Bob');
  const cleo = await person('Cleo');
  const hers = await anna.startBoard();
  const panel = new PeoplePanel(anna.page);
  const leaked = await panel.makeLink({ role: 'Can view' });
  await panel.close();
  const his = await bob.join(leaked);
  const cleos = await cleo.join(await hers.shareLink('editor'));
  await expect(anna.page.getByRole('button', { name: 'Follow Bob' })).toBeVisible();

  const dialog = await panel.open('Links');
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'Can view' })
    .getByRole('button', { name: 'Revoke and put out those who came by it' })
    .click();
  await expect(bob.page.getByRole('dialog', { name: 'Your invitation was taken back' })).toBeVisible();
  await expectNothingSerious(bob.page, 'put out');
  await panel.close();
  await expect(anna.page.getByRole('button', { name: 'Follow Bob' })).toHaveCount(0);
  await expect(anna.page.getByRole('button', { name: 'Follow Cleo' })).toBeVisible();
  await cleos.writeNote('channels', 'Kiosks');
  await expect(hers.note('Kiosks')).toBeVisible();

  bob.expectErrors(/404/);
  await bob.page.goto(`/b/${his.id}`);
  await expect(bob.page.getByRole('heading', { name: 'There is nothing here for you' })).toBeVisible();
  await bob.page.goto(new URL(leaked).pathname);
  await expect(bob.page.getByRole('heading', { name: 'This invitation was taken back' })).toBeVisible();

  await story.step('a member who is removed reads why', async () => {
    await panel.open('Members');
    await panel.dialog.getByRole('button', { name: 'Remove Cleo' }).click();
    await panel.dialog.getByRole('button', { name: 'Remove from board' }).click();
    await expect(cleo.page.getByRole('dialog', { name: 'You were removed from this board' })).toBeVisible();
  });
});

story('the lobby: whoever comes by a link waits until somebody lets them in', async ({ person }) => {
  const anna = await person('Anna');
  const bob = await person('Bob');
  const eve = await person('Eve');
  await anna.startBoard();
  const panel = new PeoplePanel(anna.page);
  await panel.open();
  await panel.dialog.getByRole('checkbox', { name: /^Lobby/ }).check();
  await expectNothingSerious(anna.page, 'members');
  const link = await panel.makeLink({ role: 'Can edit' });
  await panel.close();

  for (const guest of [bob, eve]) {
    await guest.page.goto(new URL(link).pathname);
    await guest.page.getByRole('textbox', { name: 'Your name' }).fill(guest.name);
    await guest.page.getByRole('button', { name: 'Join board' }).click();
    await expect(guest.page.getByRole('status').filter({ hasText: 'Waiting to be let in' })).toBeVisible();
  }
  await expectNothingSerious(bob.page, 'waiting');
  await bob.page.reload();
  await expect(bob.page.getByText('Waiting to be let in')).toBeVisible();

  await expect(anna.page.getByText('Bob wants to join')).toBeVisible();
  await expectNothingSerious(anna.page, 'somebody waits');
  await anna.page.getByRole('button', { name: 'Admit Bob' }).click();
  await bob.board.isOpen();
  eve.expectErrors(/404/);
  await anna.page.getByRole('button', { name: 'Decline Eve' }).click();
  await expect(eve.page.getByText('You were not let in')).toBeVisible();
  await expect(anna.page.getByText('Eve wants to join')).toHaveCount(0);
});
