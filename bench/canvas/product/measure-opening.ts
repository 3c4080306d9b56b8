import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Rect } from '../../../lib/geometry/rect.ts';
import { makeHand } from '../measure/hand.ts';
import { openTab } from '../measure/open-browser.ts';
import { bytesBefore, listScripts } from './list-scripts.ts';
import type { StoredBoard, sessionCookie } from './make-boards.ts';
import { watchPage } from './watch-page.ts';

/** How a board opens on the real server, with nothing in the browser's cache. Times since the navigation, in ms. */
export type Opening = {
  /** The first byte of the page. */
  readonly answered: number;
  /** The last byte of the document, which the page fetches beside its code. */
  readonly fetched: number;
  /** The notes are on the screen. */
  readonly shown: number;
  /** A note that was clicked then is shown as selected: the screen can be used. */
  readonly usable: number;
  /**
   * Bytes of JavaScript as they were sent: of what the notes waited for, with what the page then loads ahead, and
   * with the editor of a note open.
   */
  readonly scripts: { readonly shown: number; readonly rest: number; readonly editing: number };
};

/** For what the page loads ahead when it has nothing else to do. */
const REST = 3_000;
const BETWEEN_CLICKS = 60;

export async function measureOpening(
  url: string,
  cookie: Awaited<ReturnType<typeof sessionCookie>>,
  { id, board }: StoredBoard,
): Promise<Opening> {
  const tab = await openTab([cookie]);
  try {
    const { page, cdp } = tab;
    const hand = makeHand(cdp);
    await page.addInitScript(watchPage);
    await page.goto(`${url}/b/${id}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => typeof window.firstTimes?.notes === 'number');
    const note = await middleOf(page, middleNote(board.notes, board.bounds));
    await hand.press(note);
    await hand.release(note);
    await page.waitForFunction(() => typeof window.firstTimes?.selected === 'number');
    const times = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      const [state] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/state'));
      return {
        answered: navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : Number.NaN,
        fetched: state instanceof PerformanceResourceTiming ? state.responseEnd : Number.NaN,
        shown: window.firstTimes?.notes ?? Number.NaN,
        usable: window.firstTimes?.selected ?? Number.NaN,
      };
    });
    await sleep(REST);
    const atRest = await listScripts(page);
    for (const clicks of [1, 2]) {
      await hand.press(note, clicks);
      await hand.release(note, clicks);
      await sleep(BETWEEN_CLICKS);
    }
    await page.waitForSelector('[contenteditable="true"]');
    await sleep(REST);
    if (tab.errors.length > 0) throw new Error(`The page threw: ${tab.errors.join('; ')}`);
    return {
      ...times,
      scripts: {
        shown: bytesBefore(atRest, times.shown),
        rest: bytesBefore(atRest, Number.POSITIVE_INFINITY),
        editing: bytesBefore(await listScripts(page), Number.POSITIVE_INFINITY),
      },
    };
  } finally {
    await tab.close();
  }
}

/** The note nearest to the middle of the board, which nothing on the screen covers. */
function middleNote(notes: readonly Rect[], bounds: Rect): Rect {
  const distance = ({ x, y, w, h }: Rect) => Math.hypot(x + (w - bounds.w) / 2, y + (h - bounds.h) / 2);
  const [nearest] = notes.toSorted((a, b) => distance(a) - distance(b));
  if (!nearest) throw new Error('The board is empty.');
  return nearest;
}

/** Where a place of the board is on the screen, by the layer that all notes lie on. */
async function middleOf(page: Page, { x, y, w, h }: Rect) {
  const layer = await page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('.canvas-layer');
    const rect = element?.getBoundingClientRect();
    return element && rect ? { x: rect.x, y: rect.y, zoom: rect.width / element.offsetWidth } : null;
  });
  if (!layer) throw new Error('There is no board on the page.');
  return { x: layer.x + (x + w / 2) * layer.zoom, y: layer.y + (y + h / 2) * layer.zoom };
}
