import type { NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';

/** The note of each block that had the keyboard focus last: the one that Tab comes back to. */
export type FocusedNotes = {
  readonly get: (block: BlockKey) => NoteId | null;
  readonly set: (block: BlockKey, id: NoteId) => void;
  readonly all: () => Iterable<NoteId>;
  readonly subscribe: (listener: () => void) => () => void;
};

export function makeFocusedNotes(): FocusedNotes {
  const listeners = new ListenerSets();
  const focused = new Map<BlockKey, NoteId>();
  return {
    get: (block) => focused.get(block) ?? null,
    set: (block, id) => {
      if (focused.get(block) === id) return;
      for (const [other, each] of focused) if (each === id) focused.delete(other);
      focused.set(block, id);
      listeners.notify('focused');
    },
    all: () => focused.values(),
    subscribe: (listener) => listeners.add('focused', listener),
  };
}
