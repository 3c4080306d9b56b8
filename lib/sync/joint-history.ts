import type * as Y from 'yjs';

/** The undo of one document, and whether its person may write there now. */
export type HistoryPart = { readonly manager: Y.UndoManager; readonly mayWrite: () => boolean };

/** One order of steps over the undo of several documents. */
export type JointHistory = {
  readonly add: (part: HistoryPart) => () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** What `write` does to any of the documents is one step. */
  readonly asOneStep: (write: () => void) => void;
};

type StackItem = Y.UndoManager['undoStack'][number];
type Stack = 'undoStack' | 'redoStack';

/** Takes the steps back in the order in which they were made; those of a document that is closed now are passed over. */
export function makeJointHistory(): JointHistory {
  const parts = new Set<HistoryPart>();
  const turns = new WeakMap<StackItem, number>();
  let latest = 0;
  let shared: number | null = null;

  const mark = (item: StackItem) => {
    if (!turns.has(item)) turns.set(item, shared ?? ++latest);
  };
  const turnOf = ({ manager, mayWrite }: HistoryPart, stack: Stack): number => {
    const item = mayWrite() ? manager[stack].at(-1) : undefined;
    return item ? (turns.get(item) ?? 0) : -1;
  };
  const asOneStep = (act: () => void) => {
    if (shared !== null) return act();
    shared = ++latest;
    try {
      act();
    } finally {
      shared = null;
    }
  };
  const has = (stack: Stack) => Array.from(parts).some((part) => turnOf(part, stack) >= 0);
  const step = (stack: Stack, act: (manager: Y.UndoManager) => unknown) => {
    // A step that others have made void does nothing: then the one before it is meant.
    for (let done = false; !done && has(stack); ) {
      const turn = Math.max(...Array.from(parts, (part) => turnOf(part, stack)));
      const meant = Array.from(parts).filter((part) => turnOf(part, stack) === turn);
      asOneStep(() => {
        for (const { manager } of meant) done = act(manager) !== null || done;
      });
    }
  };

  return {
    add: (part) => {
      const { manager } = part;
      const added = ({ stackItem }: { stackItem: StackItem }) => {
        mark(stackItem);
        if (manager.undoing || manager.redoing) return;
        for (const other of parts) {
          if (other === part) continue;
          other.manager.stopCapturing();
          other.manager.clear(false, true);
        }
      };
      for (const item of [...manager.undoStack, ...manager.redoStack]) mark(item);
      manager.on('stack-item-added', added);
      manager.on('stack-item-updated', added);
      parts.add(part);
      return () => {
        manager.off('stack-item-added', added);
        manager.off('stack-item-updated', added);
        parts.delete(part);
      };
    },
    undo: () => step('undoStack', (manager) => manager.undo()),
    redo: () => step('redoStack', (manager) => manager.redo()),
    canUndo: () => has('undoStack'),
    canRedo: () => has('redoStack'),
    asOneStep,
  };
}
