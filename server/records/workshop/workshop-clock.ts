import type { BoardId } from '#lib/board/ids.ts';
import type { Workshop } from '#lib/workshop/workshop.ts';
import type { Later } from './later.ts';

export type ClockOptions = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly later: Later;
  /** Does what is due on a board, which has the clock follow what came of it. */
  readonly timeUp: (boardId: BoardId) => Promise<void>;
  /** Hears of a step that could not be ended; it is tried again. */
  readonly report: (boardId: BoardId, error: unknown) => void;
};

export type WorkshopClock = {
  /** Waits for the end of the step that is on, where steps follow each other by themselves; else for nothing. */
  readonly follow: (boardId: BoardId, workshop: Pick<Workshop, 'phase' | 'advance'>) => void;
  readonly stop: () => void;
};

/** Looked at so often, in milliseconds: the machine's clock may be set while a timer runs. */
const LONGEST = 60_000;
const TRY_AGAIN = 5_000;

/** At most one timer for each board. */
export function makeWorkshopClock({ now, later, timeUp, report }: ClockOptions): WorkshopClock {
  const waiting = new Map<BoardId, () => void>();
  let isStopped = false;

  const forget = (boardId: BoardId): void => {
    waiting.get(boardId)?.();
    waiting.delete(boardId);
  };

  const wake = (boardId: BoardId, at: number): void => {
    if (isStopped) return;
    forget(boardId);
    const cancel = later(
      () => {
        waiting.delete(boardId);
        if (now() < at) wake(boardId, at);
        else
          timeUp(boardId).catch((error: unknown) => {
            report(boardId, error);
            // Somebody may have changed the workshop meanwhile: then that timer holds.
            if (!waiting.has(boardId)) wake(boardId, now() + TRY_AGAIN);
          });
      },
      Math.min(Math.max(at - now(), 0), LONGEST),
    );
    waiting.set(boardId, cancel);
  };

  return {
    follow: (boardId, { phase, advance }) => {
      if (advance === 'auto' && phase.is === 'running' && phase.clock.is === 'running')
        wake(boardId, phase.clock.endsAt);
      else forget(boardId);
    },
    stop: () => {
      isStopped = true;
      for (const boardId of [...waiting.keys()]) forget(boardId);
    },
  };
}
