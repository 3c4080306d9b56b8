'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { NoteId } from '#lib/board/ids.ts';

/** Whether the note is one that nobody else sees. */
export function useIsDraft(id: NoteId): boolean {
  const { session } = useOpenBoard();
  const subscribe = useCallback(
    (listener: () => void) => session.store.subscribeNote(id, listener),
    [session, id],
  );
  const read = () => session.isDraft(id);
  return useSyncExternalStore(subscribe, read, read);
}
