'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useWorkshop, useWorkshopStore } from '#components/workshop/use-workshop.ts';
import { type ClockStage, clockStage, formatTime } from '#lib/workshop/clock.ts';
import { secondsLeft, tickClock } from './tick-clock.ts';

export type ClockReading = {
  /** Whole seconds; below 0 over time. */
  readonly seconds: number;
  /** As it is shown: `12:34`, over time `+0:12`. */
  readonly time: string;
  readonly stage: ClockStage;
  readonly is: 'running' | 'paused';
};

/** The clock, read anew every second; `null` unless the workshop runs. Only for what shows the time: it renders each second. */
export function useClock(): ClockReading | null {
  const store = useWorkshopStore();
  const subscribe = useCallback((listener: () => void) => tickClock(store, listener), [store]);
  const read = () => secondsLeft(store);
  const seconds = useSyncExternalStore(subscribe, read, read);
  const is = useWorkshop(({ view }) => {
    const phase = view?.state.phase;
    return phase?.is === 'running' ? phase.clock.is : null;
  });
  if (seconds === null || is === null) return null;
  const left = seconds * 1_000;
  return { seconds, time: formatTime(left), stage: clockStage(left), is };
}
