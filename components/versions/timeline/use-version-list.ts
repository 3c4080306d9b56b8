'use client';

import { useState, useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { makeVersionList, readVersions, type VersionList, type VersionListStore } from './version-list.ts';

export type KnownVersions = VersionList & Pick<VersionListStore, 'readOlder' | 'reload'>;

/** The versions of the open board, kept up to date while they are shown. */
export function useVersionList(): KnownVersions {
  const { boardId, session } = useOpenBoard();
  const [store] = useState(() =>
    makeVersionList({
      readPage: (after) => readVersions(boardId, after),
      subscribeEvents: session.subscribeEvents,
    }),
  );
  const list = useSyncExternalStore(store.subscribe, store.get, store.get);
  return { ...list, readOlder: store.readOlder, reload: store.reload };
}
