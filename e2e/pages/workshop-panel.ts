import { expect, type Locator, type Page } from '@playwright/test';
import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import type { StepMode } from '#lib/workshop/step.ts';

export type StepWishes = {
  readonly title: string;
  readonly mode: StepMode;
  readonly blocks: readonly BlockKey[];
  readonly minutes?: number;
  readonly dots?: number;
};

/** The workshop as a person at the board sees it: the panel, the clock and the tools. */
export class WorkshopPanel {
  readonly page: Page;
  readonly region: Locator;
  readonly clock: Locator;
  /** What the step is, over the board. */
  readonly banner: Locator;
  readonly tools: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Workshop', exact: true });
    this.clock = page.getByRole('timer');
    this.banner = page.getByRole('region', { name: 'This step' });
    this.tools = page.getByRole('toolbar', { name: 'Tools' });
  }

  async open(): Promise<void> {
    if (!(await this.region.isVisible()))
      await this.page.getByRole('button', { name: 'Workshop', exact: true }).click();
    await expect(this.region).toBeVisible();
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** Writes an agenda of one's own, step by step. */
  async plan(steps: readonly StepWishes[]): Promise<void> {
    await this.open();
    await this.press('Build an agenda of your own');
    for (const [index, step] of steps.entries()) {
      if (index > 0) await this.press('Add a step');
      await this.#write(step);
      await expect(this.region.getByRole('list', { name: 'Steps' })).toContainText(step.title);
    }
  }

  async #write({ title, mode, blocks, minutes = 10, dots }: StepWishes): Promise<void> {
    const form = this.region.getByRole('form');
    await form.getByRole('textbox', { name: 'Title' }).fill(title);
    await form.getByRole('textbox', { name: 'Minutes' }).fill(String(minutes));
    await form.locator(`label:has(input[name="mode"][value="${mode}"])`).click();
    if (dots !== undefined) await form.getByRole('textbox', { name: 'Dots each' }).fill(String(dots));
    for (const block of blocks) await form.getByText(blockTitles[block], { exact: true }).click();
    await form.getByRole('button', { name: 'Add step' }).click();
  }

  /** Waits until a step is on, by what everybody sees of it. */
  async isOn(title: string): Promise<void> {
    await expect(this.banner).toContainText(title);
  }

  /** Goes on to the step of that title. */
  async goOn(title: string): Promise<void> {
    await this.press('Next step');
    await this.isOn(title);
  }

  /** The seconds that the clock shows; below 0 over time. */
  async secondsLeft(): Promise<number> {
    const text = (await this.clock.textContent()) ?? '';
    const parts = text.match(/\d+/g)?.map(Number) ?? [];
    const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
    return /[−-]/.test(text) ? -seconds : seconds;
  }

  /** The button by which this person votes on a note. */
  voteOn(note: Locator): Locator {
    return note.getByRole('button', { name: 'Vote', exact: true });
  }
}
