import { setTimeout as sleep } from 'node:timers/promises';
import type { JSHandle } from 'playwright-core';
import type { Contestant } from '../contestants.ts';
import type { BenchWindow } from '../pages/bench-page.ts';
import { mainThreadBetween } from './main-thread.ts';
import { openTab, type Tab } from './open-browser.ts';
import { recordTrace } from './record-trace.ts';

/** How a canvas opens. */
export type Loading = {
  /** From the navigation to the end of the frame in which the notes are on the screen; milliseconds. */
  readonly ready: number;
  /** Running time of the main thread until then and for a second longer; milliseconds. */
  readonly busy: number;
  /** JavaScript objects after that and a garbage collection; MB. */
  readonly heap: number;
};

export type OpenCanvas = {
  readonly tab: Tab;
  readonly bench: JSHandle<BenchWindow>;
  readonly loading: Loading;
};

/** What a canvas still does after it has shown its notes counts as loading. */
const AFTERWARDS = 1_000;
const PATIENCE = 90_000;

/** Opens a canvas in a browser of its own and waits until it can be used. */
export async function openCanvas(url: string, contestant: Contestant, notes: number): Promise<OpenCanvas> {
  const tab = await openTab();
  try {
    const { page, cdp } = tab;
    await page.addInitScript(() => performance.mark('bench:opened'));
    const trace = await recordTrace(tab, async () => {
      await page.goto(`${url}/${contestant.page}/?notes=${notes}&${contestant.option ?? ''}`);
      await page.waitForFunction(() => window.bench !== undefined, null, { timeout: PATIENCE });
      await sleep(AFTERWARDS);
      await page.evaluate(() => performance.mark('bench:loaded'));
    });
    const { tasks } = mainThreadBetween(trace, 'bench:opened', 'bench:loaded');
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const bench = await page.evaluateHandle(() => {
      if (!window.bench) throw new Error('The page is not ready.');
      return window.bench;
    });
    const ready = await page.evaluate(() => window.benchReady ?? Number.NaN);
    const busy = tasks.reduce((total, task) => total + task.busy, 0) / 1_000;
    return { tab, bench, loading: { ready, busy, heap: usedSize / 1e6 } };
  } catch (error) {
    await tab.close();
    throw error;
  }
}
