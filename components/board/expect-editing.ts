import type { BoardDesk } from './make-board-desk.ts';

/**
 * Calls `prepare` once, when somebody who may edit first takes a note in hand: their next step may be to write in
 * it. Whoever only looks never fetches the editor. Returns what calls it off.
 */
export function expectEditing(desk: BoardDesk, prepare: () => void): () => void {
  const stop = desk.subscribe(() => {
    if (desk.get().selection.size === 0 || !desk.scene().mayEdit) return;
    stop();
    prepare();
  });
  return stop;
}
