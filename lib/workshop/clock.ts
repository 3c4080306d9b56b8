import type { Clock } from './workshop.ts';

/** Milliseconds left by `now`; below 0 over time. */
export function timeLeft(clock: Clock, now: number): number {
  return clock.is === 'running' ? clock.endsAt - now : clock.left;
}

/** True when both say the same at any moment. */
export function sameClock(a: Clock, b: Clock): boolean {
  return a.is === 'running'
    ? b.is === 'running' && a.endsAt === b.endsAt
    : b.is === 'paused' && a.left === b.left;
}

/**
 * Milliseconds as `4:09` or `1:04:09`, over time as `+0:12`. A second counts until it is over, so that the whole time
 * stands there when a step begins, and 0:00 at the moment when it is up.
 */
export function formatTime(left: number): string {
  const seconds = Math.ceil(left / 1_000);
  const all = Math.abs(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(all / 60) % 60;
  const hours = Math.floor(all / 3_600);
  const short = hours ? `${hours}:${two(minutes)}` : `${minutes}`;
  return `${seconds < 0 ? '+' : ''}${short}:${two(all % 60)}`;
}

/** How a clock looks: its last minute and the time after it stand out. */
export type ClockStage = 'plenty' | 'last-minute' | 'over';

/** `left`: milliseconds. */
export function clockStage(left: number): ClockStage {
  if (left <= 0) return 'over';
  return left <= 60_000 ? 'last-minute' : 'plenty';
}
