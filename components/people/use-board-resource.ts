'use client';

import { useState, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Role } from '#lib/board/can.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type Loaded, makeBoardResource } from './board-resource.ts';

/** Something below `/api/boards/…` of the open board, kept up to date while it is shown. */
export function useBoardResource<T>(
  path: string,
  parse: (data: unknown) => T | null,
  events: readonly BoardEvent['type'][],
): readonly [Loaded<T>, () => Promise<void>] {
  const { boardId, session } = useOpenBoard();
  const [resource] = useState(() =>
    makeBoardResource({
      path: `/api/boards/${boardId}/${path}`,
      parse,
      events,
      subscribeEvents: session.subscribeEvents,
    }),
  );
  return [useSyncExternalStore(resource.subscribe, resource.get, resource.get), resource.reload];
}

/** What this person is on the board now. */
export function useRole(): Role {
  const { session } = useOpenBoard();
  return useSyncExternalStore(session.subscribeConnection, session.getRole, session.getRole);
}
