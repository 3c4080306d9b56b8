import type { Locator, Page } from 'playwright-core';
import { openTab } from '../../canvas/measure/open-browser.ts';

/** Milliseconds from a press to the end of the frame that shows what was asked for. */
export type LookingTimes = { readonly open: number; readonly compare: number };

/** How near the board is seen: as it opens, where notes are a picture, or so near that each can be read. */
export type Nearness = 'whole board' | 'readable';

/** What is on the screen when a former moment is. */
const pictures: Readonly<Record<Nearness, string>> = {
  'whole board': '[data-past] .far-tile:not([hidden])',
  readable: '[data-past] [data-note-id]',
};

/** What tells on the canvas that something changed. */
const comparisons: Readonly<Record<Nearness, string>> = {
  'whole board': '[data-past] .change-afar',
  readable: '[data-past] .change-mark',
};

type Place = {
  readonly url: string;
  readonly cookie: Parameters<typeof openTab>[0];
  /** What the version is called that is opened and compared with the present. */
  readonly version: string;
};

/** Opens a version and compares it with now, in a browser that has neither seen the board nor the version before. */
export async function measureLooking(
  { url, cookie, version }: Place,
  nearness: Nearness,
): Promise<LookingTimes> {
  const tab = await openTab(cookie);
  try {
    const { page } = tab;
    await page.goto(url);
    await page.locator('[data-note-id], .far-tile:not([hidden])').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Version history' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: version });
    await entry.waitFor();
    if (nearness === 'readable') await zoomTo100(page);
    const open = await timeOf(entry.getByRole('button').first(), [pictures[nearness]]);
    const compare = await timeOf(entry.getByRole('button', { name: 'Compare' }), [
      comparisons[nearness],
      '[data-versions-panel] ol li',
    ]);
    if (tab.errors.length > 0) throw new Error(`The page threw: ${tab.errors.join('; ')}`);
    return { open, compare };
  } finally {
    await tab.close();
  }
}

async function zoomTo100(page: Page): Promise<void> {
  await page.locator('[data-canvas]').first().focus();
  await page.keyboard.press('Shift+Digit0');
  await page.locator('[data-note-id]').first().waitFor();
}

/** Presses a button, and looks in each frame whether all that shall be seen is there. */
function timeOf(button: Locator, shown: readonly string[]): Promise<number> {
  return button.evaluate(
    (element, wanted) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        if (element instanceof HTMLElement) element.click();
        requestAnimationFrame(function look() {
          const isThere = (selector: string) =>
            [...document.querySelectorAll(selector)].some((found) => found.getClientRects().length > 0);
          if (!wanted.every(isThere)) {
            requestAnimationFrame(look);
            return;
          }
          // A task of its own: it comes after the frame's style, layout and paint.
          setTimeout(() => resolve(performance.now() - start));
        });
      }),
    shown,
  );
}
