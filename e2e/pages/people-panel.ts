import { expect, type Locator, type Page } from '@playwright/test';

type LinkWishes = {
  readonly role: 'Facilitator' | 'Can edit' | 'Can comment' | 'Can view';
  readonly password?: string;
  readonly people?: number;
};

/** Who is on the board and how others come to it. */
export class PeoplePanel {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'People' });
  }

  async open(view: 'Members' | 'Links' | 'Activity' = 'Members'): Promise<Locator> {
    if (!(await this.dialog.isVisible()))
      await this.page.getByRole('button', { name: 'People', exact: true }).click();
    await expect(this.dialog).toBeVisible();
    const button = this.dialog.getByRole('button', { name: view, exact: true });
    // Who may see the members only has nothing to choose.
    if (await button.isVisible()) await button.click();
    return this.dialog;
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Makes a link and gives its address. */
  async makeLink({ role, password, people }: LinkWishes): Promise<string> {
    const dialog = await this.open('Links');
    await dialog.getByRole('combobox', { name: 'Whoever has the link' }).selectOption(role);
    if (password) await dialog.getByRole('textbox', { name: 'Password (optional)' }).fill(password);
    if (people) await dialog.getByRole('textbox', { name: 'People at most (optional)' }).fill(String(people));
    await dialog.getByRole('button', { name: 'Make link' }).click();
    const address = dialog.getByRole('textbox', { name: 'The new link' });
    await expect(address).toHaveValue(/\/join\//);
    return address.inputValue();
  }

  /** What somebody is, as the one who runs the board chooses it. */
  roleOf(name: string): Locator {
    return this.dialog.getByRole('combobox', { name: `Role of ${name}` });
  }
}
