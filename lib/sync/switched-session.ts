import type { BoardSession } from './board-session.ts';

/** A session that another can take the place of, while everybody goes on with the same object. */
export type SwitchedSession = BoardSession & { readonly become: (next: BoardSession) => void };

/** Begins as `first`. Store, presence and awareness stay those of `first`, whatever it becomes. */
export function switchSession(first: BoardSession): SwitchedSession {
  let now = first;
  const connection = relay((listener) => now.subscribeConnection(listener));
  const undo = relay((listener) => now.undo.subscribe(listener));
  return {
    ...first,
    become: (next) => {
      now = next;
      connection.renew();
      undo.renew();
    },
    undo: {
      undo: () => now.undo.undo(),
      redo: () => now.undo.redo(),
      canUndo: () => now.undo.canUndo(),
      canRedo: () => now.undo.canRedo(),
      subscribe: undo.subscribe,
      stopCapturing: () => now.undo.stopCapturing(),
      addTrackedOrigin: (origin) => now.undo.addTrackedOrigin(origin),
    },
    apply: (changes) => now.apply(changes),
    fragmentOf: (id) => now.fragmentOf(id),
    awarenessOf: (id) => now.awarenessOf(id),
    getConnection: () => now.getConnection(),
    subscribeConnection: connection.subscribe,
    readUnsavedText: () => now.readUnsavedText(),
    mayEdit: () => now.mayEdit(),
    mayArrange: () => now.mayArrange(),
    holdOf: (id) => now.holdOf(id),
    isDraft: (id) => now.isDraft(id),
    close: () => now.close(),
  };
}

type Subscribe = (listener: () => void) => () => void;

/** Listeners that go on hearing when their source is another. */
function relay(source: Subscribe): { readonly subscribe: Subscribe; readonly renew: () => void } {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let stop = source(tell);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    renew: () => {
      stop();
      stop = source(tell);
      tell();
    },
  };
}
