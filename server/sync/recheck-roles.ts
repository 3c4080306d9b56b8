import type { Role } from '#lib/board/can.ts';
import type { UserId } from '#lib/board/ids.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import type { Seat } from './seat.ts';
import { writeEvent } from './write-frames.ts';

/**
 * Looks up the role behind each seat anew: whoever has another one joins again with it, whoever has none is out. A
 * seat is closed rather than changed in place: a client that was put down to reader would go on writing into its
 * own copy. It is told before, so that its screen is read-only at once and not only when it is back.
 * @param report hears of a lookup that failed; its seat stays until the next round
 */
export async function recheckRoles(
  seats: Iterable<Seat>,
  roleOf: (userId: UserId) => Promise<Role | null>,
  report: (error: unknown) => void,
): Promise<void> {
  for (const seat of [...seats]) {
    try {
      const role = await roleOf(seat.user.id);
      if (role === null) seat.connection.close(closeCodes.noSuchBoard, 'no-role');
      else if (role !== seat.role) {
        seat.connection.send(writeEvent({ type: 'joined', role }));
        seat.connection.close(closeCodes.unavailable, 'role-changed');
      }
    } catch (error) {
      report(error);
    }
  }
}
