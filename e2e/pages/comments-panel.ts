import { expect, type Locator, type Page } from '@playwright/test';

/** The comments of a board as a person at its screen sees them. */
export class CommentsPanel {
  readonly page: Page;
  readonly region: Locator;
  readonly threads: Locator;
  /** The blind review, over the list. */
  readonly review: Locator;
  readonly summary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Comments', exact: true });
    this.threads = this.region.getByRole('article');
    this.review = this.region.getByRole('region', { name: 'Blind review' });
    this.summary = page.getByRole('dialog', { name: 'Review summary' });
  }

  async open(): Promise<void> {
    if (!(await this.region.isVisible()))
      await this.page.getByRole('button', { name: /^Comments(, \d+ unread)?$/ }).click();
    await expect(this.region).toBeVisible();
  }

  async close(): Promise<void> {
    await this.press('Close comments');
    await expect(this.region).toBeHidden();
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** Shows the threads of one view, such as `Open`. */
  async view(name: string): Promise<void> {
    await this.region.getByRole('group', { name: 'Show' }).getByRole('button', { name }).click();
  }

  thread(text: string): Locator {
    return this.threads.filter({ hasText: text });
  }

  /** Opens a thread from the list. */
  async openThread(text: string): Promise<void> {
    await this.thread(text).getByRole('button').click();
    await expect(this.button('All comments')).toBeVisible();
  }

  /** The text that is written: of a new comment, a reply, or an edit. */
  field(name: 'Comment' | 'Reply' | 'Edit comment'): Locator {
    return this.region.getByRole('textbox', { name, exact: true });
  }

  /** Writes with the keyboard, as an editor needs it. */
  async write(name: 'Comment' | 'Reply' | 'Edit comment', text: string): Promise<void> {
    await this.page.bringToFront();
    await this.field(name).click();
    await expect(this.field(name)).toBeFocused();
    // A person is named by the first of those that are offered.
    for (const part of text.split(/(@\w+)/)) {
      await this.page.keyboard.type(part);
      if (!part.startsWith('@')) continue;
      await expect(this.page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      await this.page.keyboard.press('Enter');
    }
  }

  /** Begins a thread on a note by the note's own menu, and posts it. */
  async commentOn(note: Locator, text: string, kind = 'Comment'): Promise<void> {
    await this.page.bringToFront();
    await note.click();
    await this.page
      .getByRole('toolbar', { name: /note/i })
      .getByRole('button', { name: 'Comment', exact: true })
      .click();
    await this.#post(text, kind);
    await expect(this.comment(text)).toBeVisible();
  }

  /** Begins a thread on the block in hand. */
  async post(text: string, { kind = 'Comment' } = {}): Promise<void> {
    await this.open();
    await this.press('New comment');
    await this.#post(text, kind);
  }

  async #post(text: string, kind: string): Promise<void> {
    await this.write('Comment', text);
    await this.region.getByRole('radio', { name: kind, exact: true }).check({ force: true });
    await this.press('Post');
    await expect(this.button('All comments')).toBeVisible();
  }

  /** From a thread to all of them. */
  async backToList(): Promise<void> {
    await this.press('All comments');
    await expect(this.region.getByRole('searchbox')).toBeVisible();
  }

  async reply(text: string): Promise<void> {
    await this.write('Reply', text);
    await this.press('Reply');
    await expect(this.comment(text)).toBeVisible();
  }

  /** A comment of the thread that is open. */
  comment(text: string): Locator {
    return this.region.getByRole('list', { name: 'Comments in this thread' }).getByRole('listitem').filter({
      hasText: text,
    });
  }

  /** Chooses from the menu of a comment. */
  async choose(text: string, choice: 'Edit' | 'Delete' | 'Remove'): Promise<void> {
    await this.comment(text)
      .getByRole('button', { name: /^Options/ })
      .click();
    await this.comment(text).getByRole('button', { name: choice, exact: true }).click();
  }

  async resolve(outcome: string, because: string): Promise<void> {
    await this.press('Resolve');
    const form = this.region.getByRole('form', { name: 'Resolve thread' });
    await form.getByRole('radio', { name: outcome }).check({ force: true });
    await form.getByRole('textbox', { name: /^Because/ }).fill(because);
    await this.press('Resolve');
    await expect(this.button('Reopen')).toBeVisible();
  }

  /** Asks members for a blind review that is due in a week. */
  async askForReview(names: readonly string[], ask: string): Promise<void> {
    await this.open();
    await this.press('Ask for a review');
    const dialog = this.page.getByRole('dialog', { name: 'Ask for a review' });
    for (const name of names) await dialog.getByRole('checkbox', { name }).check();
    await dialog.getByRole('textbox', { name: 'What to look at (optional)' }).fill(ask);
    await dialog.getByRole('button', { name: 'Send request' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Presses a button of the review that asks once more. */
  async decide(name: 'Hand in' | 'Close the review'): Promise<void> {
    await this.review.getByRole('button', { name, exact: true }).click();
    await this.review.getByRole('group').getByRole('button', { name, exact: true }).click();
  }
}
