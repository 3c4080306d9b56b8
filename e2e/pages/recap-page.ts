import { expect, type Locator, type Page } from '@playwright/test';

/** The record of a workshop. */
export class RecapPage {
  readonly page: Page;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
  }

  async isOpen(): Promise<void> {
    await this.page.waitForURL(/\/recap\//);
    await expect(this.main).toBeVisible();
  }
}
