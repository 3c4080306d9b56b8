const DAY = 24 * 60 * 60 * 1000;

/** How long a deleted board can be brought back, in milliseconds. */
export const KEPT_FOR = 30 * DAY;

/** Days, rounded up, until a deleted board is gone for good. Both times in milliseconds since 1970. */
export function daysLeft(deletedAt: number, now: number): number {
  return Math.max(0, Math.ceil((deletedAt + KEPT_FOR - now) / DAY));
}
