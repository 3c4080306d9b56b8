'use client';

import { useSyncExternalStore } from 'react';
import { type OpenBoard, useOpenBoard } from '#components/board/board-context.ts';
import { makePastSource } from './moment/load-past.ts';
import { makePastStore, type Past, type PastStore } from './moment/past-store.ts';
import { type Looking, type MomentStore, momentsOf } from './moment-store.ts';

export function useMoments(): MomentStore {
  return momentsOf(useOpenBoard().session);
}

/** What is looked at; `null` until somebody first looks at the past. */
export function useLooking(): Looking | null {
  const moments = useMoments();
  return useSyncExternalStore(moments.subscribe, moments.get, moments.get);
}

/** What there is to draw of it: one for the canvas and the panel, who both show it. */
export function usePast(): Past & Pick<PastStore, 'retry'> {
  const store = pastOf(useOpenBoard());
  const past = useSyncExternalStore(store.subscribe, store.get, store.get);
  return { ...past, retry: store.retry };
}

const stores = new WeakMap<object, PastStore>();

function pastOf({ session, boardId }: OpenBoard): PastStore {
  const known = stores.get(session);
  if (known) return known;
  const made = makePastStore(momentsOf(session), makePastSource(boardId));
  stores.set(session, made);
  return made;
}
