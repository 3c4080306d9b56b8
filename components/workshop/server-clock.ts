import { afterHint, afterSample, type ClockReading } from './server-clock-reading.ts';

/** The server's clock, whatever this machine's says. */
export type ServerClock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The server has just said what time it is there. */
  readonly hint: (serverNow: number) => void;
  /** Asks the server some times in a row; at once, or again once it is through. */
  readonly read: () => void;
  readonly close: () => void;
};

export type ServerClockOptions = {
  /** What is known already. */
  readonly first: ClockReading;
  /** The server's clock in milliseconds since 1970; `null` when it cannot be had. */
  readonly ask: () => Promise<number | null>;
  /** Milliseconds of a clock that nobody sets. */
  readonly local: () => number;
  /** Calls when the machine may have slept, or is back on the network. Returns what stops it. */
  readonly subscribeWake: (listener: () => void) => () => void;
};

/** Questions in one go: one of them is seldom held up. */
const SAMPLES = 5;
/** Milliseconds between two goes. */
const EVERY = 3 * 60_000;

/** Reads the server's clock now and then, and reckons with what is known between. */
export function makeServerClock({ first, ask, local, subscribeWake }: ServerClockOptions): ServerClock {
  let reading = first;
  let state: 'idle' | 'reading' | 'again' | 'closed' = 'idle';

  const go = async () => {
    state = 'reading';
    for (let left = SAMPLES; left > 0; left--) {
      const sentAt = local();
      const serverNow = await ask();
      if (isClosed() || serverNow === null) break;
      reading = afterSample(reading, { sentAt, serverNow, receivedAt: local() }) ?? reading;
    }
    if (isClosed()) return;
    const again = isAskedAgain();
    state = 'idle';
    if (again) read();
  };
  const read = () => {
    if (state === 'idle') void go();
    else if (state === 'reading') state = 'again';
  };
  const isClosed = () => state === 'closed';
  const isAskedAgain = () => state === 'again';
  const timer = setInterval(read, EVERY);
  const stop = subscribeWake(read);

  return {
    now: () => local() + reading.offset,
    hint: (serverNow) => {
      reading = afterHint(reading, { serverNow, receivedAt: local() });
    },
    read,
    close: () => {
      state = 'closed';
      clearInterval(timer);
      stop();
    },
  };
}
