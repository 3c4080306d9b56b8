/** What a clock says aloud, and after how many milliseconds left. */
const moments = [
  { at: 0, words: 'Time is up.' },
  { at: 10_000, words: '10 seconds left.' },
  { at: 60_000, words: '1 minute left.' },
  { at: 5 * 60_000, words: '5 minutes left.' },
] as const;

export type Announcement = (typeof moments)[number]['words'];

/**
 * What to announce when the time left went down from `before` to `after` (milliseconds, of one step's clock): the
 * last moment that was passed, for a tab that slept has no use for the others. `null`: nothing, as when time was
 * added or a step begins.
 */
export function announcementBetween(before: number, after: number): Announcement | null {
  return moments.find(({ at }) => before > at && after <= at)?.words ?? null;
}
