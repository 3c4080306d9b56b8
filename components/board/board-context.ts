'use client';

import { createContext, use } from 'react';
import type { WorkshopStore } from '#components/workshop/workshop-store.ts';
import type { BoardId } from '#lib/board/ids.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import type { BoardSession } from '#lib/sync/board-session.ts';
import type { FollowPerson } from './follow-person.ts';
import type { BoardDesk } from './make-board-desk.ts';
import type { Person } from './people.ts';
import type { PresencePublisher } from './presence-publisher.ts';

/** What every part of an open board works with. The objects stay the same while the board is open. */
export type OpenBoard = {
  readonly boardId: BoardId;
  readonly session: BoardSession;
  readonly workshop: WorkshopStore;
  readonly desk: BoardDesk;
  readonly follow: FollowPerson;
  readonly me: Person;
  /** Shows the others where my pointer is; `null` when it left the canvas. */
  readonly pointerMoved: (point: BoardPoint | null) => void;
  /** What else this tab shows of itself. */
  readonly ownPresence: Pick<PresencePublisher, 'getCursor' | 'react' | 'say'>;
};

const BoardContext = createContext<OpenBoard | null>(null);

export const BoardProvider = BoardContext.Provider;

/** @throws outside an open board */
export function useOpenBoard(): OpenBoard {
  const board = use(BoardContext);
  if (!board) throw new Error('useOpenBoard is for parts of an open board');
  return board;
}
