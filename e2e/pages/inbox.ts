import { expect, type Locator, type Page } from '@playwright/test';

/** What came for a person, in the bar over a board or over their boards. */
export class Inbox {
  readonly page: Page;
  readonly button: Locator;
  readonly region: Locator;
  readonly entries: Locator;

  constructor(page: Page) {
    this.page = page;
    this.button = page.getByRole('button', { name: 'Inbox', exact: true });
    this.region = page.getByRole('region', { name: 'Inbox', exact: true });
    this.entries = this.region.getByRole('list', { name: 'Entries' }).getByRole('link');
  }

  async open(): Promise<void> {
    // A press before the page has come to life is lost.
    await expect(async () => {
      if (!(await this.region.isVisible())) await this.button.click();
      await expect(this.region).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }

  entry(text: string | RegExp): Locator {
    return this.entries.filter({ hasText: text });
  }

  /** Waits until the button says so many unread entries. */
  async has(unread: number): Promise<void> {
    await expect(this.button).toHaveAccessibleDescription(unread === 0 ? '' : `${unread} unread`);
  }
}
