import type { Caller } from '../records/start-session.ts';
import type { LiveSession } from './live-session.ts';

/** A session as the commands that begin another one want it. */
export function callerOf(session: LiveSession | null): Caller | null {
  return session && { userId: session.user.id, kind: session.kind, sessionHash: session.sessionHash };
}
