'use client';

import { useCallback, useSyncExternalStore } from 'react';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { useScene } from './canvas-context.ts';
import { NoteView } from './note-view.tsx';

/** A block's notes in reading order: those that are in the page now. */
export function BlockNotes({ block }: { readonly block: BlockKey }) {
  const { store, window, focused } = useScene();
  const subscribe = useCallback(
    (listener: () => void) => window.subscribeBlock(block, listener),
    [window, block],
  );
  const read = () => window.getNoteIds(block);
  const ids = useSyncExternalStore(subscribe, read, read);
  const readColour = () => store.getBoard().blockColours[block];
  const blockColour = useSyncExternalStore(store.subscribe, readColour, readColour);
  const readFocused = () => focused.get(block);
  const last = useSyncExternalStore(focused.subscribe, readFocused, readFocused);
  const tabStop = last !== null && ids.includes(last) ? last : ids[0];
  return ids.map((id) => (
    <NoteView key={id} id={id} block={block} blockColour={blockColour} isTabStop={id === tabStop} />
  ));
}
