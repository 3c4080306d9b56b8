'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Anchor } from '#lib/review/thread.ts';
import { type AnchorWords, describeAnchor } from './anchor-words.ts';

/** What a thread is about, as the board is now. */
export function useAnchor(anchor: Anchor): AnchorWords {
  const { store } = useOpenBoard().session;
  const id = anchor.is === 'note' ? anchor.note : null;
  const subscribe = useCallback(
    (listener: () => void) => (id === null ? () => {} : store.subscribeNote(id, listener)),
    [store, id],
  );
  const read = () => (id === null ? undefined : store.getNote(id));
  return describeAnchor(anchor, useSyncExternalStore(subscribe, read, read));
}
