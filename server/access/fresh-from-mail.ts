import type { LiveSession } from './live-session.ts';

/** In milliseconds. */
const FRESH = 15 * 60 * 1_000;

/**
 * Whether somebody has just come by a link from an e-mail: they have shown enough to set a password without the one
 * before it, which is how a forgotten one is got over.
 */
export function isFreshFromMail(
  { way, createdAt }: Pick<LiveSession, 'way' | 'createdAt'>,
  now: number,
): boolean {
  return way === 'mail' && now - createdAt < FRESH;
}
