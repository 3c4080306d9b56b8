'use client';

import { useSyncExternalStore } from 'react';
import { recapTimes } from '#lib/workshop/recap-times.ts';

const nothing = () => () => {};
const readZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = (): string => 'UTC';

/** The reader's time zone; UTC until the page runs in their browser. */
export function useZone(): string {
  return useSyncExternalStore(nothing, readZone, serverZone);
}

/** A moment (milliseconds since 1970) as the reader's clock showed it, such as `14:05`. */
export function LocalClock({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{recapTimes(useZone()).clock(at)}</time>;
}

/** The day of the beginning with both times of day, and the zone that they are of. */
export function LocalSpan({ from, to }: { from: number; to: number }) {
  return <time dateTime={new Date(from).toISOString()}>{recapTimes(useZone()).span(from, to)}</time>;
}
