'use client';

import { useSyncExternalStore } from 'react';
import { type Action, can } from '#lib/board/can.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { NoteHold } from '#lib/board/note-hold.ts';
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

/** Whether this person may do that now: a workshop may keep them from adding notes for a while. */
export function useMay(action: Action): boolean {
  const { session } = useOpenBoard();
  const read = () => (action === 'edit-notes' ? session.mayEdit() : can(session.getRole(), action));
  return useSyncExternalStore(session.subscribeConnection, read, read);
}

/** Whether this person may change the colours of blocks. */
export function useMayArrange(): boolean {
  const { session } = useOpenBoard();
  return useSyncExternalStore(session.subscribeConnection, session.mayArrange, session.mayArrange);
}

/** What this person may do with a note now. */
export function useHold(id: NoteId): NoteHold {
  const { session } = useOpenBoard();
  const read = () => session.holdOf(id);
  return useSyncExternalStore(session.subscribeConnection, read, read);
}
