import * as Y from 'yjs';
import { boardRoots } from './board-roots.ts';
import { LOCAL } from './local-origin.ts';
import { keepsOthersWords } from './undo-filter.ts';

/** Takes back, and does again, what this tab did to the board: never what somebody else did. */
export type BoardUndo = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Called whenever either answer may have changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The next change begins a step of its own. */
  readonly stopCapturing: () => void;
  /** For the text editor, which tells the origin of its own transactions when it is first opened. */
  readonly addTrackedOrigin: (origin: unknown) => void;
};

/** The undo of one document. */
export type ManagedUndo = BoardUndo & { readonly manager: Y.UndoManager; readonly destroy: () => void };

/** Milliseconds within which keystrokes make one step. */
const CAPTURE_TIMEOUT = 500;

const stackEvents = ['stack-item-added', 'stack-item-updated', 'stack-item-popped', 'stack-cleared'] as const;

/** One stack over notes, their text, links and block colours. `destroy` it before the document. */
export function makeUndo(doc: Y.Doc): ManagedUndo {
  const { notes, links, blocks } = boardRoots(doc);
  const manager = new Y.UndoManager([notes, links, blocks], {
    trackedOrigins: new Set<unknown>([LOCAL]),
    deleteFilter: (item) => !keepsOthersWords(item, doc.clientID),
    captureTimeout: CAPTURE_TIMEOUT,
  });
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  for (const event of stackEvents) manager.on(event, notify);
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stopCapturing: () => manager.stopCapturing(),
    addTrackedOrigin: (origin) => manager.addTrackedOrigin(origin),
    manager,
    destroy: () => manager.destroy(),
  };
}
