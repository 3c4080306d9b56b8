import type { NoteId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { Thread } from './thread.ts';

/** How many threads of a note or a block are open, and how many of those have something new. */
export type PinCount = { readonly open: number; readonly unread: number };

export type PinCounts = {
  readonly notes: ReadonlyMap<NoteId, PinCount>;
  readonly blocks: ReadonlyMap<BlockKey, PinCount>;
};

/** @param blockOf the block in which a thread is now */
export function countThreads(threads: readonly Thread[], blockOf: (thread: Thread) => BlockKey): PinCounts {
  const notes = new Map<NoteId, PinCount>();
  const blocks = new Map<BlockKey, PinCount>();
  for (const thread of threads) {
    if (thread.resolution !== null) continue;
    if (thread.anchor.is === 'note') add(notes, thread.anchor.note, thread);
    add(blocks, blockOf(thread), thread);
  }
  return { notes, blocks };
}

/** Such as “3 open comments, 1 unread”. */
export function countWords({ open, unread }: PinCount): string {
  const words = open === 1 ? '1 open comment' : `${open} open comments`;
  return unread > 0 ? `${words}, ${unread} unread` : words;
}

function add<K>(counts: Map<K, PinCount>, key: K, { isUnread }: Thread): void {
  const { open, unread } = counts.get(key) ?? { open: 0, unread: 0 };
  counts.set(key, { open: open + 1, unread: unread + (isUnread ? 1 : 0) });
}
