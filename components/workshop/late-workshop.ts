import type { WorkshopAnswer } from '#lib/workshop/view.ts';
import { getJson } from './get-json.ts';
import { firstKnown, type KnownWorkshop } from './known-workshop.ts';
import { type LiveWorkshop, type LiveWorkshopOptions, startLiveWorkshop } from './live-workshop.ts';
import { makeServerClock, type ServerClock } from './server-clock.ts';
import type { ClockReading } from './server-clock-reading.ts';

type LateOptions = Omit<LiveWorkshopOptions, 'clock' | 'known'> & {
  /** What the page came with; `known`: what it has learned since. */
  readonly answer: WorkshopAnswer;
  readonly known: KnownWorkshop | null;
  readonly clock: ClockReading;
};

/** What the workshop of a board needs besides what its page came with. */
export function openLateWorkshop({ answer, known, clock, ...options }: LateOptions): LiveWorkshop {
  return startLiveWorkshop({
    ...options,
    known: known ?? firstKnown(answer),
    clock: makeBrowserClock(clock),
  });
}

function makeBrowserClock(first: ClockReading): ServerClock {
  return makeServerClock({ first, ask: askTime, local: () => performance.now(), subscribeWake });
}

async function askTime(): Promise<number | null> {
  const data = await getJson('/api/time');
  const now: unknown = typeof data === 'object' && data !== null && 'now' in data ? data.now : null;
  return typeof now === 'number' && Number.isFinite(now) ? now : null;
}

/** A window that is looked at again, or a network that is back, may follow a sleep. */
function subscribeWake(listener: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') listener();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', listener);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', listener);
  };
}
