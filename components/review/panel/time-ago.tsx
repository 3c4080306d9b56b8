'use client';

import { createContext, use, useEffect, useState } from 'react';
import { relativeTime } from '#components/dashboard/relative-time.ts';

const MINUTE = 60_000;

/** The time now, to the minute. */
export const NowContext = createContext(0);

/** Renders again every minute. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** How long ago that was; on hover the exact time. `at`: milliseconds since 1970. */
export function TimeAgo({ at }: { readonly at: number }) {
  const now = use(NowContext);
  const when = new Date(at);
  return (
    <time dateTime={when.toISOString()} title={exact(when)} className="shrink-0 text-xs text-muted">
      {relativeTime(at, now)}
    </time>
  );
}

let cached: Intl.DateTimeFormat | null = null;

/** Made once: building one costs more than a thousand uses of it. */
function exact(when: Date): string {
  cached ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return cached.format(when);
}
