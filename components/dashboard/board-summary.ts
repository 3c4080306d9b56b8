import type { ReactNode } from 'react';
import type { Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';

/** One of my boards, as its card shows it. */
export type BoardSummary = {
  readonly id: BoardId;
  readonly title: string;
  readonly role: Role;
  readonly people: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
  readonly thumbnail: ReactNode;
};
