import { expect, type Locator, type Page } from '@playwright/test';

/** The versions of a board and its former moments, as a person at it sees them. */
export class VersionsPanel {
  readonly page: Page;
  readonly region: Locator;
  /** Over the board while another moment is shown. */
  readonly banner: Locator;
  /** The notes of the moment that is shown, apart from those of now. */
  readonly pastNotes: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Versions', exact: true });
    this.banner = page.getByRole('region', { name: 'Another moment' });
    this.pastNotes = page.locator('[data-past] [data-note-id]');
  }

  async open(): Promise<void> {
    if (!(await this.region.isVisible()))
      await this.page.getByRole('button', { name: 'Version history' }).click();
    await expect(this.region).toBeVisible();
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  /** An entry of the timeline. */
  version(name: string): Locator {
    return this.region.getByRole('listitem').filter({ hasText: name });
  }

  async nameNow(name: string): Promise<void> {
    await this.button('Name this version').click();
    await this.region.getByRole('textbox', { name: 'Name of this version' }).fill(name);
    await this.button('Save name').click();
    await expect(this.version(name)).toBeVisible();
  }

  /** Has the board as of a version drawn. */
  async look(name: string): Promise<void> {
    await this.version(name).getByRole('button', { name }).click();
    await expect(this.banner).toContainText('You are looking at');
  }

  /** Of a version that is shown. */
  async copyToNewBoard(name: string, title: string): Promise<void> {
    await this.version(name).getByRole('button', { name: 'Copy to a new board' }).click();
    await this.region.getByRole('textbox', { name: 'Title of the new board' }).fill(title);
    await this.button('Copy').click();
  }

  async compareWithNow(name: string): Promise<void> {
    await this.look(name);
    await this.version(name).getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(this.region.getByRole('heading', { name: 'What changed' })).toBeVisible();
  }

  async backToNow(): Promise<void> {
    await this.banner.getByRole('button', { name: 'Back to now' }).click();
    await expect(this.banner).toHaveCount(0);
  }

  pastNote(text: string): Locator {
    return this.pastNotes.filter({ hasText: text });
  }

  /** Says yes where it is asked once more. */
  async confirm(title: 'Restore the board?' | 'Restore this note?'): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: title });
    await expect(dialog).toContainText('kept as a version first');
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
}
