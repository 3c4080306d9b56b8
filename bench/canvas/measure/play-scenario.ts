import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario, Stage } from '../scenarios/scenario.ts';
import { cutFrames } from './frames.ts';
import { mainThreadBetween } from './main-thread.ts';
import { quantile } from './quantile.ts';
import { recordTrace } from './record-trace.ts';
import { type Stage as BrowserStage, timeByStage } from './stages.ts';

/** One playing of one scenario; milliseconds. */
export type Played = {
  readonly frames: number;
  /** Running time of the main thread in a frame. */
  readonly busy: Spread;
  /** The same by the clock. */
  readonly wall: Spread;
  /** From one animation frame to the next. */
  readonly interval: Spread;
  /** What a frame's running time goes into, on average. */
  readonly stages: Readonly<Record<BrowserStage, number>>;
};

export type Spread = { readonly median: number; readonly p95: number; readonly longest: number };

/** For layers to be made or dropped, notes to be put in or taken out, and editors to load. */
const SETTLE = 700;

export async function playScenario(scenario: Scenario, stage: Stage): Promise<Played> {
  await scenario.prepare(stage);
  await sleep(SETTLE);
  const { tab, bench } = stage;
  let intervals: readonly number[] = [];
  const trace = await recordTrace(tab, async () => {
    await bench.evaluate(({ frames }) => {
      performance.mark('bench:start');
      frames.start();
    });
    await scenario.act(stage);
    intervals = await bench.evaluate(({ frames }) => {
      performance.mark('bench:end');
      return frames.stop();
    });
  });
  await untilStill(stage);
  await scenario.check(stage);
  const thread = mainThreadBetween(trace, 'bench:start', 'bench:end');
  const frames = cutFrames(thread);
  const stages = timeByStage(thread.events);
  return {
    frames: frames.length,
    busy: spreadOf(frames.map(({ busy }) => busy)),
    wall: spreadOf(frames.map(({ wall }) => wall)),
    interval: spreadOf(intervals),
    stages: mapValues(stages, (total) => total / Math.max(1, frames.length)),
  };
}

/** A page that is behind still has turns of the wheel to deal with when the last one has been sent. */
async function untilStill({ bench }: Stage): Promise<void> {
  const read = async () => JSON.stringify(await bench.evaluate(({ page }) => page.getView()));
  for (let before = ''; ; ) {
    const now = await read();
    if (now === before) return;
    before = now;
    await sleep(SETTLE);
  }
}

export function spreadOf(numbers: readonly number[]): Spread {
  return {
    median: quantile(numbers, 0.5),
    p95: quantile(numbers, 0.95),
    longest: quantile(numbers, 1),
  };
}

function mapValues<K extends string>(
  record: Readonly<Record<K, number>>,
  change: (value: number) => number,
): Readonly<Record<K, number>> {
  const entries = Object.entries<number>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<K, number>;
}
