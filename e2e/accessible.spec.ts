import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { story } from './story.ts';

async function expectNothingSerious(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect(serious, screen).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [size, viewport] of [
    ['a laptop', { width: 1440, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ] as const)
    story(`axe finds nothing serious on any screen, ${colorScheme}, on ${size}`, async ({ person }) => {
      story.slow();
      const anna = await person('Anna', { colorScheme, viewport });
      const ben = await person('Ben', { colorScheme, viewport });
      const { page, board } = anna;

      await anna.home.open();
      await expect(anna.home.yourName).toBeVisible();
      await expectNothingSerious(page, 'start page');

      await anna.startBoard();
      await expectNothingSerious(page, 'empty board');

      const link = await board.shareLink('viewer');
      await expect(await board.openShare()).toBeVisible();
      await expectNothingSerious(page, 'share dialog');

      await ben.page.goto(new URL(link).pathname);
      await expect(ben.page.getByRole('button', { name: 'Join board' })).toBeVisible();
      await expectNothingSerious(ben.page, 'invitation');
      await ben.join(link);
      await expectNothingSerious(ben.page, 'read-only board');

      await anna.home.open();
      await expect(anna.home.newBoard).toBeVisible();
      await expectNothingSerious(page, 'my boards');

      await anna.home.newExample();
      await board.isOpen();
      await expect(board.notes.first()).toBeVisible();
      await expectNothingSerious(page, 'example board');
      await board.notes.first().dblclick();
      await expect(board.editor).toBeFocused();
      await expectNothingSerious(page, 'a note being written');

      anna.expectErrors(/404/);
      await page.goto('/b/no-such-board-at-all1');
      await expectNothingSerious(page, 'missing board');
    });
