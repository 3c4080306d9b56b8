import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { anchorBlock } from '#lib/review/filter-threads.ts';
import { countThreads, type PinCount, type PinCounts } from '#lib/review/pin-counts.ts';
import type { Thread } from '#lib/review/thread.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import type { ThreadStore } from '../threads/thread-store.ts';

/** How many threads are open on each note and in each block, counted once for all who show it. */
export type ThreadCounts = {
  readonly ofNote: (id: NoteId) => PinCount | null;
  readonly ofBlock: (block: BlockKey) => PinCount | null;
  readonly hasNotes: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
};

export function makeThreadCounts(
  threads: ThreadStore,
  store: Pick<BoardStore, 'getNote' | 'subscribe'>,
): ThreadCounts {
  const listeners = new Set<() => void>();
  /** Of notes that are or were here. */
  const saw = new Map<NoteId, BlockKey>();
  const blockOf = (thread: Thread) => {
    if (thread.anchor.is !== 'note') return anchorBlock(thread);
    const { note } = thread.anchor;
    const block = store.getNote(note)?.at.block ?? saw.get(note) ?? anchorBlock(thread);
    saw.set(note, block);
    return block;
  };
  const whereabouts = () => threads.get().threads.map(blockOf);
  let seen = threads.get().threads;
  let blocks = whereabouts();
  let counts: PinCounts = countThreads(seen, blockOf);

  const look = () => {
    const all = threads.get().threads;
    const now = whereabouts();
    if (all === seen && now.every((block, index) => block === blocks[index])) return;
    seen = all;
    blocks = now;
    counts = countThreads(all, blockOf);
    for (const listener of listeners) listener();
  };
  const stops = [threads.subscribe(look), store.subscribe(look)];
  return {
    ofNote: (id) => counts.notes.get(id) ?? null,
    ofBlock: (block) => counts.blocks.get(block) ?? null,
    hasNotes: () => counts.notes.size > 0,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => {
      for (const stop of stops) stop();
    },
  };
}
