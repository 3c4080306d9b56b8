import { closeCodes } from '#lib/sync/close-codes.ts';
import type { Seat } from './seat.ts';

/** Which of these sessions, by their names, are live. */
export type LiveSessions = (sessionIds: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * Puts out whoever sits there by a session that has ended. Ending one closes its sockets itself; this finds those
 * that came in at that very moment, and sessions that another process has ended or that grew too old.
 * @param report hears of a lookup that failed; everybody stays until the next round
 */
export async function recheckSessions(
  seats: Iterable<Seat>,
  liveSessions: LiveSessions,
  report: (error: unknown) => void,
): Promise<void> {
  const bySession = Map.groupBy(seats, ({ caller }) => caller.sessionId);
  const named = [...bySession.keys()].filter((id) => id !== null);
  if (named.length === 0) return;
  try {
    const live = await liveSessions(named);
    for (const [id, seated] of bySession)
      if (id !== null && !live.has(id))
        for (const { connection } of seated) connection.close(closeCodes.signIn, 'signed-out');
  } catch (error) {
    report(error);
  }
}
