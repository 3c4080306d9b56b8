import { type Board, layoutOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Note } from '#lib/board/note.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import { compareNotes } from '#lib/review/compare-notes.ts';
import type { BoardStore } from '#lib/sync/board-store.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import { orderAll } from '#lib/sync/note-order.ts';

/** A board that is drawn and never changed, but for another one that takes its place. */
export type PictureStore = BoardStore & { readonly show: (board: Board) => void };

/** Each picture has a canvas of its own; while others take its place, notes that are alike are not drawn again. */
export function makePictureStore(first: Board): PictureStore {
  const listeners = new ListenerSets();
  let board = first;
  let layout = layoutOf(first);
  let order = orderAll(first.notes);

  const show = (next: Board) => {
    const changed: NoteId[] = [];
    const notes = new Map<NoteId, Note>();
    for (const [id, note] of next.notes) {
      const before = board.notes.get(id);
      const isSame = before !== undefined && isAlike(before, note);
      if (!isSame) changed.push(id);
      notes.set(id, isSame ? before : note);
    }
    for (const id of board.notes.keys()) if (!notes.has(id)) changed.push(id);
    board = { ...next, notes };
    layout = layoutOf(board);
    order = orderAll(notes);
    for (const id of changed) listeners.notify(`note:${id}`);
    for (const key of blockKeys) listeners.notify(`block:${key}`);
    listeners.notify('board');
  };
  return {
    getBoard: () => board,
    getLayout: () => layout,
    getNote: (id) => board.notes.get(id),
    getNoteIds: (block) => order[block],
    subscribe: (listener) => listeners.add('board', listener),
    subscribeNote: (id, listener) => listeners.add(`note:${id}`, listener),
    subscribeBlock: (block, listener) => listeners.add(`block:${block}`, listener),
    show,
  };
}

function isAlike(a: Note, b: Note): boolean {
  const isSamePaper = a.at.z === b.at.z && a.size.h === b.size.h && a.author === b.author;
  return isSamePaper && compareNotes(a, b).length === 0;
}
