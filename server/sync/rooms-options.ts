import type { Logger } from 'pino';
import type { Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { DocLog } from '../store/doc-log.ts';
import type { NoteFate } from '../store/threads-of-notes.ts';
import type { ShapeCheck } from './board-shapes.ts';
import type { SyncLimits, SyncTimings } from './limits.ts';
import type { LiveSessions } from './recheck-sessions.ts';
import type { CommittedHead } from './room-options.ts';
import type { Seat, SeatRule } from './seat.ts';
import type { SyncObserver } from './sync-observer.ts';
import type { Writers } from './write-lock.ts';

/** Whether a person's draft may be opened, made first if need be; `revealed`: what was in it lies on the board. */
export type OpenDraft = (
  boardId: BoardId,
  userId: UserId,
  role: Role,
) => Promise<'open' | 'no-private-step' | 'revealed'>;

/** What the rooms of a board ask and tell whoever runs its workshop. */
export type WorkshopDesk = {
  /** Who may write in a board's document; whoever may edit, unless told otherwise. */
  readonly writersOf?: (boardId: BoardId) => Promise<Writers>;
  /** Nobody has a draft, unless told otherwise. */
  readonly openDraft?: OpenDraft;
  /** Hears of each socket that was seated at a board's document. */
  readonly onSeated?: (boardId: BoardId, seat: Seat) => void;
  /** Hears when something in a draft is durable. `countNotes`: `null` when the draft cannot be read any more. */
  readonly onDraftCommit?: (draft: DraftCommit, countNotes: () => number | null) => void;
  /** Hears when a board's drafts were held, and may be others than before. */
  readonly onDraftsHeld?: (boardId: BoardId) => void;
};

export type DraftCommit = CommittedHead & { readonly boardId: BoardId; readonly owner: UserId };

/** What the rooms tell whoever keeps versions of boards, and threads at their notes. */
export type RecordsDesk = {
  /** Hears when something on a board is durable. `notes`: those that came with it or went. */
  readonly onBoardCommit?: (boardId: BoardId, notes: readonly NoteFate[]) => void;
  /** Hears when the last socket of a board was closed. */
  readonly onBoardLeft?: (boardId: BoardId) => void;
};

export type BoardDesk = WorkshopDesk & RecordsDesk;

export type RoomsOptions = BoardDesk & {
  readonly docLog: DocLog;
  readonly roleOf: (boardId: BoardId, userId: UserId) => Promise<Role | null>;
  /** All of them, unless told otherwise. */
  readonly liveSessions?: LiveSessions;
  readonly log: Logger;
  readonly limits: SyncLimits;
  readonly timings: SyncTimings;
  readonly now: () => number;
  readonly observer?: SyncObserver;
  /** What documents must be like; as boards are, unless told otherwise. */
  readonly shapes?: ShapeCheck;
  /** Hears whose socket was taken away by which rule. */
  readonly onRefusal?: (boardId: BoardId, seat: Seat, rule: SeatRule) => void;
};
