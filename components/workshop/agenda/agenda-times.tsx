'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useWorkshopStore } from '#components/workshop/use-workshop.ts';
import { agendaEnd } from '#lib/workshop/agenda-end.ts';
import { durationWords } from '#lib/workshop/recap-durations.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { driftOfEnd, timeOfDay, totalSeconds } from './agenda-words.ts';

/** Milliseconds between two looks at the time of day. */
const EVERY = 10_000;

/** How long the agenda takes, when it will be over, and how far that is from the plan. */
export function AgendaTimes({ view }: { readonly view: WorkshopView }) {
  const now = useSometimes();
  const { agenda, state } = view;
  const { endsAt, drift } = agendaEnd({ agenda, ...state }, now);
  const total = durationWords(totalSeconds(agenda));
  if (state.phase.is === 'planned')
    return (
      <p className="text-sm text-muted">
        {total} in all. Started now, it ends at about {timeOfDay(endsAt)}.
      </p>
    );
  return (
    <p className="text-sm text-muted">
      Ends at about <span className="font-medium text-ink">{timeOfDay(endsAt)}</span>.{' '}
      <span className={drift >= LATE ? 'font-medium text-warn' : ''}>{driftOfEnd(drift)}.</span>
    </p>
  );
}

/** In milliseconds: from here on it is worth a second look. */
const LATE = 60_000;

/** The server's time, some times a minute: an agenda's end moves while a clock stands or is over time. */
function useSometimes(): number {
  const store = useWorkshopStore();
  const subscribe = useCallback(
    (listener: () => void) => {
      const timer = setInterval(listener, EVERY);
      const stop = store.subscribe(listener);
      return () => {
        clearInterval(timer);
        stop();
      };
    },
    [store],
  );
  const read = () => Math.floor(store.now() / EVERY);
  useSyncExternalStore(subscribe, read, read);
  return store.now();
}
