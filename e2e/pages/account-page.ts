import type { Locator, Page } from '@playwright/test';

/** The pages for signing in and up, and the account's own. */
export class AccountPage {
  readonly page: Page;
  readonly browsers: Locator;

  constructor(page: Page) {
    this.page = page;
    this.browsers = page.getByRole('region', { name: 'Signed-in browsers' });
  }

  async open(): Promise<void> {
    await this.page.goto('/account');
  }

  /** From the menu of a guest: an account that keeps what the guest has. */
  async claim(account: Account): Promise<void> {
    await this.page.getByRole('button', { name: /your menu/ }).click();
    await this.page.getByRole('link', { name: /Keep your boards/ }).click();
    await this.page.getByRole('textbox', { name: 'E-mail' }).fill(account.email);
    await this.page.getByLabel('Password', { exact: true }).fill(account.password);
    await this.page.getByRole('button', { name: 'Create account and keep my boards' }).click();
  }

  async signIn({ email, password }: Account): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
}

export type Account = { readonly email: string; readonly password: string };
