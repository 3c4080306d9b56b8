import type { TraceEvent } from './record-trace.ts';

/** The page's main thread between two of its marks. */
export type MainThread = {
  /** Everything that took time there, in the order in which it began. */
  readonly events: readonly Timed[];
  /** The events that contain all others: one for each task of the thread. */
  readonly tasks: readonly Timed[];
};

/** An event with a length; microseconds. */
export type Timed = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Time that the thread was running, without waiting for others or for a processor. */
  readonly busy: number;
};

/** @throws when a mark is missing */
export function mainThreadBetween(
  trace: readonly TraceEvent[],
  startMark: string,
  endMark: string,
): MainThread {
  const start = trace.find(({ name }) => name === startMark);
  const end = trace.find(({ name }) => name === endMark);
  if (!start || !end) throw new Error(`The trace has no ${start ? endMark : startMark}.`);
  const events = trace
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === start.pid && tid === start.tid)
    .map(({ name, ts, dur = 0, tdur = dur }) => ({ name, from: ts, to: ts + dur, busy: tdur }))
    .filter(({ from }) => from >= start.ts && from <= end.ts)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return { events, tasks: events.filter(({ name }) => name === 'RunTask') };
}
