import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { boardRoots } from '../../../../lib/sync/board-roots.ts';
import type { BoardSession } from '../../../../lib/sync/board-session.ts';
import { LOCAL } from '../../../../lib/sync/local-origin.ts';
import { makeBoardStore } from '../../../../lib/sync/make-board-store.ts';
import { makePresenceStore } from '../../../../lib/sync/make-presence-store.ts';
import { noteFragment } from '../../../../lib/sync/read-record.ts';
import { makeUndo } from '../../../../lib/sync/undo.ts';
import { writeChanges } from '../../../../lib/sync/write-changes.ts';

/** A board as a tab has it, with everything of the product but the socket. */
export type LocalBoard = { readonly doc: Y.Doc; readonly session: BoardSession };

export function openLocalBoard(state: Uint8Array): LocalBoard {
  const doc = new Y.Doc();
  const roots = boardRoots(doc);
  const store = makeBoardStore(doc, ({ kind, key }) => {
    throw new Error(`The ${kind} ${key} cannot be read.`);
  });
  const undo = makeUndo(doc);
  const awareness = new Awareness(doc);
  const presence = makePresenceStore(awareness);
  const connection = { kind: 'saved' } as const;
  const never = () => () => undefined;
  Y.applyUpdate(doc, state, 'server');
  return {
    doc,
    session: {
      store,
      presence,
      awareness,
      undo,
      apply: (changes) => {
        undo.stopCapturing();
        writeChanges(doc, changes, LOCAL);
        undo.stopCapturing();
      },
      fragmentOf: (id) => noteFragment(roots.notes, id),
      getConnection: () => connection,
      subscribeConnection: never,
      getRole: () => 'owner',
      isLoaded: () => true,
      subscribeEvents: never,
      preload: () => undefined,
      close: () => undefined,
    },
  };
}
