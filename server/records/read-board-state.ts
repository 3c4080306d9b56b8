import * as Y from 'yjs';
import type { Board } from '#lib/board/board.ts';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readBoard } from '#lib/sync/read-board.ts';

/** The records in an encoded document. */
export function readBoardState(state: Uint8Array): Board {
  const doc = new Y.Doc();
  boardRoots(doc);
  Y.applyUpdate(doc, state);
  const board = readBoard(doc);
  doc.destroy();
  return board;
}
