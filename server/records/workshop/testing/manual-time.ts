import type { Later } from '../later.ts';

/** A clock and timers that move when a test says so. */
export type ManualTime = {
  readonly now: () => number;
  readonly later: Later;
  /** Lets so many milliseconds pass; what is due runs at its own moment. */
  readonly pass: (milliseconds: number) => void;
  /** Sets the clock and leaves the timers alone, as somebody does who corrects it. */
  readonly set: (now: number) => void;
  /** How many timers wait. */
  readonly waiting: () => number;
};

export function makeManualTime(start: number): ManualTime {
  let clock = start;
  /** What the timers go by: never set. */
  let ticks = 0;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => clock,
    later: (run, milliseconds) => {
      const timer = { at: ticks + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: (milliseconds) => {
      const until = ticks + milliseconds;
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        const [next] = due;
        const to = next?.at ?? until;
        clock += to - ticks;
        ticks = to;
        if (!next) return;
        timers.delete(next);
        next.run();
      }
    },
    set: (now) => {
      clock = now;
    },
    waiting: () => timers.size,
  };
}
