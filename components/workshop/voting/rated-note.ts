import type { NoteId } from '#lib/board/ids.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';

/** The note whose two scales are open, and the button that opened them. */
export type RatedNote = {
  readonly get: () => { readonly note: NoteId; readonly anchor: HTMLElement } | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: (note: NoteId, anchor: HTMLElement) => void;
  readonly close: () => void;
};

export function makeRatedNote(): RatedNote {
  const listeners = new ListenerSets();
  let rated: ReturnType<RatedNote['get']> = null;
  const set = (next: typeof rated) => {
    rated = next;
    listeners.notify('rated');
  };
  return {
    get: () => rated,
    subscribe: (listener) => listeners.add('rated', listener),
    open: (note, anchor) => set({ note, anchor }),
    close: () => set(null),
  };
}
