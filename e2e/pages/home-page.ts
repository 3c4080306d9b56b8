import { expect, type Locator, type Page } from '@playwright/test';

export type BoardChoice = 'Rename' | 'Duplicate' | 'Archive' | 'Bring back' | 'Leave' | 'Delete';

/** The start page: the name form for a visitor, the list of boards for somebody known. */
export class HomePage {
  readonly page: Page;
  readonly yourName: Locator;
  readonly newBoard: Locator;

  constructor(page: Page) {
    this.page = page;
    this.yourName = page.getByRole('textbox', { name: 'Your name' });
    this.newBoard = page.getByRole('button', { name: 'New board' });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
  }

  /** Goes to one of the views of my boards. */
  async show(view: 'All' | 'Mine' | 'Shared with me' | 'Archived' | 'Bin'): Promise<void> {
    const tab = this.page.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name: view });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
  }

  async start(name: string, template: 'blank' | 'example'): Promise<void> {
    await this.yourName.fill(name);
    await (template === 'blank'
      ? this.newBoard
      : this.page.getByRole('button', { name: 'Try the example' })
    ).click();
  }

  /** Starts the worked example from the list of boards. */
  async newExample(): Promise<void> {
    await this.newBoard.click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Worked example/ })
      .click();
  }

  get cards(): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: /^Options for/ }) });
  }

  /** Boards in the list by what their title begins with. */
  boardCard(title: string): Locator {
    return this.cards.filter({ hasText: title });
  }

  /** Chooses from the menu of the first board of that title. */
  async choose(title: string, action: BoardChoice): Promise<void> {
    await this.boardCard(title)
      .first()
      .getByRole('button', { name: /^Options for/ })
      .click();
    await this.boardCard(title).first().getByRole('button', { name: action }).click();
  }
}
