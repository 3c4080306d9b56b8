'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { WorkshopSnapshot, WorkshopStore } from './workshop-store.ts';

export function useWorkshopStore(): WorkshopStore {
  return useOpenBoard().workshop;
}

/** Part of the workshop; renders again only when `select` gives another value, so it must not make a new one each time. */
export function useWorkshop<T>(select: (snapshot: WorkshopSnapshot) => T): T {
  const store = useWorkshopStore();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
