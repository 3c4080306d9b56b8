import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';

/** One of my boards, as its card shows it. */
export type BoardSummary = {
  readonly id: BoardId;
  readonly title: string;
  readonly role: Role;
  readonly people: number;
  /** Whose it is; `null` when it is mine. */
  readonly owner: string | null;
  readonly archived: boolean;
  /** Milliseconds since 1970. */
  readonly changed: number;
};
