import type { NoteId } from '#lib/board/ids.ts';
import { type BlockKey, blockKeys } from '#lib/canvas/blocks.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';

/** Milliseconds for which all notes have to rest before their elements are put in reading order again. */
const REORDER = 300;

/** The notes of each block that are in the page, in reading order. */
export type NoteLists = {
  readonly get: (block: BlockKey) => readonly NoteId[];
  /** Looks again at who is in the page: `null` is everyone. Who comes or goes shows at once, a new order a little later. */
  readonly update: (mounted: ReadonlySet<NoteId> | null) => void;
  readonly stop: () => void;
};

export function makeNoteLists(store: BoardStore, changed: (block: BlockKey) => void): NoteLists {
  const lists = new Map<BlockKey, readonly NoteId[]>();
  /** What each list was made of, so that a frame without news costs nothing. */
  const madeOf = new Map<BlockKey, { all: readonly NoteId[]; mounted: ReadonlySet<NoteId> | null }>();
  let latest: ReadonlySet<NoteId> | null = null;
  /** How often an order changed that is not in the page yet. */
  let stirred = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (reorders: 'now' | 'later') => {
    const mounted = latest;
    for (const block of blockKeys) {
      const all = store.getNoteIds(block);
      const known = madeOf.get(block);
      if (reorders === 'later' && known?.all === all && known.mounted === mounted) continue;
      madeOf.set(block, { all, mounted });
      const next = mounted ? all.filter((id) => mounted.has(id)) : all;
      const before = lists.get(block);
      if (before && isSameList(before, next)) continue;
      // A note on its way through others would change places with each of them, and the focus with it.
      if (before && reorders === 'later' && hasSameMembers(before, next)) {
        stirred += 1;
        timer ??= waitForRest();
      } else {
        lists.set(block, next);
        changed(block);
      }
    }
  };
  const waitForRest = () => {
    const before = stirred;
    return setTimeout(() => {
      timer = stirred === before ? undefined : waitForRest();
      if (timer === undefined) update('now');
    }, REORDER);
  };
  return {
    get: (block) => lists.get(block) ?? [],
    update: (mounted) => {
      latest = mounted;
      update('later');
    },
    stop: () => clearTimeout(timer),
  };
}

export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => each === b[index]));
}

function hasSameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  const members = new Set(a);
  return b.every((each) => members.has(each));
}
