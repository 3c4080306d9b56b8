'use client';

import { useSyncExternalStore } from 'react';
import type { NoteMarks } from '#components/board/canvas/canvas-context.ts';
import { useMay } from '#components/board/use-desk.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { mayHaveDrafts } from './may-have-drafts.ts';
import type { LoadedRoom } from './use-loaded-room.ts';

/** What notes show of the workshop now: the buttons of an open vote, else its results, and which are in hiding. */
export function useNoteMarks(loaded: LoadedRoom | null): NoteMarks | null {
  const mayVote = useMay('take-part');
  const isOpen = useWorkshop(({ view }) => (view?.state.round ?? null) !== null);
  const drafts = useWorkshop(({ view }) => mayHaveDrafts(view));
  const readShown = () => (loaded?.room.results.get() ?? null) !== null;
  const isShown = useSyncExternalStore(loaded?.room.results.subscribe ?? neverChanges, readShown, readShown);
  if (!loaded) return null;
  const votes = isOpen ? (mayVote ? 'open' : 'none') : isShown ? 'counted' : 'none';
  return loaded.marksFor({ votes, drafts: drafts ? 'some' : 'none' });
}

const neverChanges = () => () => {};
