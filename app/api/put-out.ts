import type { UserId } from '#lib/board/ids.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import type { Services } from '#server/services.ts';

/** Closes the sockets of sessions that have ended, at once. The person reads that they were signed out. */
export function putOutSession({ rooms }: Services, sessionHash: string): void {
  rooms.closeWhere(({ caller }) => caller.sessionId === sessionHash, closeCodes.signIn, 'signed-out');
}

/** The same for all of a person's sessions, but for the one that stays. */
export function putOutPerson({ rooms }: Services, userId: UserId, stays: string | null = null): void {
  rooms.closeWhere(
    ({ user, caller }) => user.id === userId && (stays === null || caller.sessionId !== stays),
    closeCodes.signIn,
    'signed-out',
  );
}
