import type { NoteId } from '#lib/board/ids.ts';

/** What the canvas of this person shows. Moments are named by their updates. */
export type Moment =
  | { readonly is: 'now' }
  /** `name`: that of the version by which somebody came to it, if it has one. */
  | { readonly is: 'past'; readonly seq: number; readonly name?: string }
  /** What became of the board from one to the other. */
  | { readonly is: 'compared'; readonly from: number; readonly to: number | 'now' };

/** What somebody wants to have back, until they have said so once more. `note`: that one alone. */
export type RestoreWish = {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly note: NoteId | null;
};

/** What is looked at of a board's past. */
export type Looking = {
  readonly moment: Moment;
  /** The note whose history is open. */
  readonly historyOf: NoteId | null;
  readonly wish: RestoreWish | null;
};

/**
 * What one person looks at of the past of an open board. Nobody else hears of it. It holds little, so that the first
 * screen can ask it whether there is anything to draw.
 */
export type MomentStore = {
  /** `null` until somebody first looks at the past. */
  readonly get: () => Looking | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly look: (change: Partial<Looking>) => void;
  /** Brings a note into view where a moment is drawn. */
  readonly goTo: (note: NoteId) => void;
  readonly subscribeGoing: (listener: (note: NoteId) => void) => () => void;
};

const stores = new WeakMap<object, MomentStore>();

/** The one of an open board. @param session of that board: it lives as long as the board is open */
export function momentsOf(session: object): MomentStore {
  const known = stores.get(session);
  if (known) return known;
  const made = makeMomentStore();
  stores.set(session, made);
  return made;
}

export function makeMomentStore(): MomentStore {
  const listeners = new Set<() => void>();
  const goers = new Set<(note: NoteId) => void>();
  let looking: Looking | null = null;
  return {
    get: () => looking,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    goTo: (note) => {
      for (const goer of goers) goer(note);
    },
    subscribeGoing: (listener) => {
      goers.add(listener);
      return () => {
        goers.delete(listener);
      };
    },
    look: (change) => {
      looking = { ...(looking ?? nothing), ...change };
      for (const listener of listeners) listener();
    },
  };
}

const nothing: Looking = { moment: { is: 'now' }, historyOf: null, wish: null };
