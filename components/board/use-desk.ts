'use client';

import { useSyncExternalStore } from 'react';
import { type Action, can } from '#lib/board/can.ts';
import type { Desk } from '#lib/tools/desk.ts';
import { useOpenBoard } from './board-context.ts';

/** Part of the desk; renders again only when `select` gives another value. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  const { desk } = useOpenBoard();
  const read = () => select(desk.get());
  return useSyncExternalStore(desk.subscribe, read, read);
}

export function useMayEdit(): boolean {
  return useMay('edit-notes');
}

/** Whether this person may do that now. */
export function useMay(action: Action): boolean {
  const { session } = useOpenBoard();
  const read = () => can(session.getRole(), action);
  return useSyncExternalStore(session.subscribeConnection, read, read);
}
