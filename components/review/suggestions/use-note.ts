'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';

/** A note as it is on the board now; nothing when it is not there. */
export function useNote(id: NoteId | null): Note | undefined {
  const { store } = useOpenBoard().session;
  const subscribe = useCallback(
    (listener: () => void) => (id === null ? () => {} : store.subscribeNote(id, listener)),
    [store, id],
  );
  const read = () => (id === null ? undefined : store.getNote(id));
  return useSyncExternalStore(subscribe, read, read);
}
