import { expect, type Locator, type Page } from '@playwright/test';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';

type Point = { readonly x: number; readonly y: number };

/** CSS pixels that a block is wide at least in any window, once the board fits it. */
const LEAST_BLOCK = 50;

/** A board as a person at its screen sees it. */
export class BoardPage {
  readonly page: Page;
  readonly notes: Locator;
  readonly editor: Locator;
  readonly status: Locator;
  readonly guide: Locator;
  readonly outline: Locator;
  readonly undo: Locator;
  readonly redo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.notes = page.locator('[data-note-id]');
    this.editor = page.locator('[data-note-id] [contenteditable="true"]');
    this.status = page
      .getByRole('status')
      .filter({ hasText: /^(Saved|Saving|Offline|Read-only|Connecting|Disconnected)/ });
    this.guide = page.getByRole('complementary', { name: 'Guide' });
    this.outline = page.getByRole('navigation', { name: 'Notes outline' });
    this.undo = page.getByRole('button', { name: 'Undo' });
    this.redo = page.getByRole('button', { name: 'Redo' });
  }

  get id(): string {
    const id = /\/b\/([^/?#]+)/.exec(this.page.url())?.[1];
    if (!id) throw new Error(`${this.page.url()} is no board.`);
    return id;
  }

  block(key: BlockKey): Locator {
    return this.page.getByRole('region', { name: blockTitles[key], exact: true });
  }

  note(text: string): Locator {
    return this.notes.filter({ hasText: text });
  }

  /** Waits until the board can be worked on. */
  async isOpen(): Promise<void> {
    await this.page.waitForURL(/\/b\//);
    await expect(this.block('customer-segments')).toBeVisible();
    await expect(this.status).toHaveText(/^(Saved|Read-only)/);
    // Until the board was fitted into the window everything is small and in a corner.
    const widthOf = async () => (await this.block('customer-segments').boundingBox())?.width ?? 0;
    await expect.poll(widthOf).toBeGreaterThan(LEAST_BLOCK);
  }

  async isSaved(): Promise<void> {
    await expect(this.status).toHaveText(/^Saved/);
  }

  /** Puts a note into a block by a double-click; its text is open afterwards. `down` is how far down, 0 to 1. */
  async startNote(key: BlockKey, down = 0.3): Promise<void> {
    await this.page.bringToFront();
    const { x, y, width, height } = await boxOf(this.block(key));
    await this.page.mouse.dblclick(x + width / 2, y + height * down);
    await this.isWriting();
  }

  /**
   * Waits until a note's text has the caret. The page is asked for its own active element, since of two people's
   * windows only one is the active window of the machine.
   */
  async isWriting(): Promise<void> {
    await expect(this.editor).toBeVisible();
    await expect.poll(() => this.editor.evaluate((element) => element === document.activeElement)).toBe(true);
  }

  async writeNote(key: BlockKey, text: string, down = 0.3): Promise<void> {
    await this.startNote(key, down);
    await this.page.keyboard.type(text);
    await this.stopWriting();
    await expect(this.note(text)).toBeVisible();
  }

  /** Adds a note by the tool bar's button, in the block that the board has in hand. */
  async addNote(text: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: /^Note/ }).click();
    await this.isWriting();
    await this.page.keyboard.type(text);
    await this.stopWriting();
    await expect(this.note(text)).toBeVisible();
  }

  async openNote(text: string): Promise<void> {
    // Firefox moves no caret by Home or End in a window that is not the machine's active one.
    await this.page.bringToFront();
    await this.note(text).dblclick();
    await this.isWriting();
  }

  async stopWriting(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.editor).toHaveCount(0);
  }

  /** Takes hold of a note in its middle; `let go` is the caller's. */
  async grab(text: string): Promise<Point> {
    const middle = await this.middleOf(this.note(text));
    await this.page.mouse.move(middle.x, middle.y);
    await this.page.mouse.down();
    return middle;
  }

  async dragTo(text: string, to: Point): Promise<void> {
    await this.grab(text);
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
  }

  async middleOf(locator: Locator): Promise<Point> {
    const { x, y, width, height } = await boxOf(locator);
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** Waits until a note lies in a block, wherever in the document its element stands. */
  async noteIsIn(text: string, key: BlockKey): Promise<void> {
    await expect
      .poll(async () => {
        const middle = await this.middleOf(this.note(text));
        const block = await boxOf(this.block(key));
        return (
          middle.x > block.x &&
          middle.x < block.x + block.width &&
          middle.y > block.y &&
          middle.y < block.y + block.height
        );
      }, `“${text}” lies in ${blockTitles[key]}`)
      .toBe(true);
  }

  /** How many notes lie in a block on the screen. */
  async countNotesIn(key: BlockKey): Promise<number> {
    const block = await boxOf(this.block(key));
    return this.notes.evaluateAll(
      (elements, area) =>
        elements.filter((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const x = left + width / 2;
          const y = top + height / 2;
          return x > area.x && x < area.x + area.width && y > area.y && y < area.y + area.height;
        }).length,
      block,
    );
  }

  /** Another person's cursor. */
  cursorOf(name: string): Locator {
    return this.page.locator('[data-cursor-of]').filter({ hasText: name });
  }

  /** Pastes text on the canvas as the browser does: by its clipboard event. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((content) => {
      const data = new DataTransfer();
      data.setData('text/plain', content);
      (document.activeElement ?? document.body).dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  async openOutline(): Promise<void> {
    if (!(await this.outline.isVisible()))
      await this.page.getByRole('button', { name: 'Notes outline' }).click();
    await expect(this.outline).toBeVisible();
  }

  /** Goes to a note by the outline. */
  async find(text: string): Promise<void> {
    await this.outline.getByRole('searchbox').fill(text);
    await this.outline.getByRole('button', { name: text }).click();
  }

  async openShare(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Share' }).click();
    return this.page.getByRole('dialog', { name: 'Share this board' });
  }

  /** Makes an invitation in the Share dialog and gives its address. */
  async shareLink(role: 'editor' | 'viewer'): Promise<string> {
    const dialog = await this.openShare();
    const offer = dialog.getByRole('region', { name: role === 'editor' ? 'Can edit' : 'Can view' });
    await offer.getByRole('button', { name: 'Copy link' }).click();
    const address = offer.getByRole('textbox');
    await expect(address).toHaveValue(/^http/);
    const link = await address.inputValue();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    return link;
  }
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on the screen.`);
  return box;
}
