import type { Board } from '../board/board.ts';
import type { NoteId } from '../board/ids.ts';
import type { Note } from '../board/note.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { CanvasLayout } from '../canvas/layout.ts';

/**
 * The document as parsed, immutable records. Every getter returns the same object until what it tells changed,
 * so each can feed `useSyncExternalStore`.
 */
export type BoardStore = {
  readonly getBoard: () => Board;
  readonly getLayout: () => CanvasLayout;
  readonly getNote: (id: NoteId) => Note | undefined;
  /** A block's notes in reading order: rows from the top, each from the left. */
  readonly getNoteIds: (block: BlockKey) => readonly NoteId[];
  /** Called once after each document transaction that changed any record. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeNote: (id: NoteId, listener: () => void) => () => void;
  readonly subscribeBlock: (block: BlockKey, listener: () => void) => () => void;
};
