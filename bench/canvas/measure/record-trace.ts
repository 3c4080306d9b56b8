import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './open-browser.ts';

/** One event of Chromium's trace; times are microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** How long of `dur` the thread was really running. */
  readonly tdur?: number;
  readonly args?: Readonly<Record<string, unknown>>;
};

/** The thread's tasks, what is done in them, and the page's own marks. */
const categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];

/** What a task was started by comes after the mark that ends the measurement. */
const TAIL = 100;

/** Records while `act` runs. `more` are further categories of Chromium's trace. */
export async function recordTrace(
  { browser, page }: Tab,
  act: () => Promise<void>,
  more: readonly string[] = [],
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: [...categories, ...more] });
  const done = act().then(() => sleep(TAIL));
  // After a failure as well: a browser that still records cannot be asked to again.
  await done.catch(() => undefined);
  const recorded = await browser.stopTracing();
  await done;
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(recorded.toString());
  return traceEvents;
}
