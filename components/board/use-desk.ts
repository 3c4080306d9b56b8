'use client';

import { useSyncExternalStore } from 'react';
import { can } from '#lib/board/can.ts';
import type { Desk } from '#lib/tools/desk.ts';
import { useOpenBoard } from './board-context.ts';

/** Part of the desk; renders again only when `select` gives another value. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  const { desk } = useOpenBoard();
  const read = () => select(desk.get());
  return useSyncExternalStore(desk.subscribe, read, read);
}

export function useMayEdit(): boolean {
  const { session } = useOpenBoard();
  const read = () => can(session.getRole(), 'edit-notes');
  return useSyncExternalStore(session.subscribeConnection, read, read);
}
