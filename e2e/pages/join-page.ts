import type { Page } from '@playwright/test';

/** What an invitation link opens. */
export class JoinPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async join(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await this.page.getByRole('button', { name: 'Join board' }).click();
  }
}
