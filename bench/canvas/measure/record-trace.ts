import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './open-browser.ts';

/** One event of Chromium's trace; times are microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time that the thread was really running. */
  readonly tdur?: number;
  readonly args?: Readonly<Record<string, unknown>>;
};

/** The thread's tasks, what is done in them, the frames, and the page's own marks. */
const categories = [
  'disabled-by-default-devtools.timeline',
  'devtools.timeline',
  'devtools.timeline.frame',
  'blink.user_timing',
  'v8',
];

/** After the last input, so that the frames it caused are part of the trace. */
const TAIL = 100;

/** Records while `act` runs. */
export async function recordTrace(
  { browser, page }: Tab,
  act: () => Promise<void>,
  more: readonly string[] = [],
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: [...categories, ...more] });
  try {
    await act();
    await sleep(TAIL);
  } finally {
    // Even after a failure: a browser that still records cannot be asked to again.
    var buffer = await browser.stopTracing();
  }
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(buffer.toString());
  return traceEvents;
}
