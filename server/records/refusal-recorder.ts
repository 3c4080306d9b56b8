import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { recordAudit } from '#server/store/audit.ts';
import type { Schema } from '#server/store/schema.ts';
import type { Seat, SeatRule } from '#server/sync/seat.ts';

type RecorderOptions = {
  readonly db: Kysely<Schema>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report: (error: unknown) => void;
};

/** Writes sockets that a rule took away into the audit of their board. Nobody who writes on it waits for that. */
export function refusalRecorder({ db, now, report }: RecorderOptions) {
  return (boardId: BoardId, { user, role, caller }: Seat, rule: SeatRule): void => {
    const action = 'refused-socket';
    const entry = {
      boardId,
      actorId: user.id,
      at: now(),
      action,
      outcome: rule,
      detail: { role },
      ...caller,
    } as const;
    recordAudit(db, entry).catch(report);
  };
}
