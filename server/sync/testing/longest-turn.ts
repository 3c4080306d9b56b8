import { monitorEventLoopDelay } from 'node:perf_hooks';

export type Turns = {
  /** The most processor time that one turn of the event loop took, in milliseconds. */
  readonly longest: number;
  /** The longest that the loop was late by the clock; on a busy machine others are to blame for most of it. */
  readonly delay: number;
};

/** Watches the event loop while `act` runs. */
export async function watchTurns(act: () => Promise<void>): Promise<Turns> {
  const histogram = monitorEventLoopDelay({ resolution: 5 });
  histogram.enable();
  let longest = 0;
  let done = false;
  let before = process.cpuUsage();
  const turn = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1_000);
    if (!done) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    await act();
  } finally {
    done = true;
    histogram.disable();
  }
  await new Promise(setImmediate);
  return { longest, delay: histogram.max / 1e6 };
}
