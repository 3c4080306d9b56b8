import { rectOf } from '#lib/board/board.ts';
import type { Change } from '#lib/board/change.ts';
import { boundsOf, containsRect } from '#lib/geometry/rect.ts';
import { fitRect, visibleRect } from '#lib/geometry/view.ts';
import type { OpenBoard } from './board-context.ts';

/** CSS pixels round what was tidied: the bars at the edges keep clear of it. */
const MARGIN = 72;

/**
 * Writes what tidying changes, as one step of undo, and brings all of it into view. A new heading belongs to the
 * selection of the notes under it.
 */
export function applyTidy(
  { desk, session }: Pick<OpenBoard, 'desk' | 'session'>,
  changes: readonly Change[],
): void {
  session.apply(changes);
  const { board, layout } = desk.scene();
  const rects = changes.flatMap((change) => {
    if (change.type !== 'move-note' && change.type !== 'add-note') return [];
    const note = board.notes.get(change.type === 'add-note' ? change.note.id : change.id);
    return note ? [rectOf(note, layout)] : [];
  });
  const bounds = boundsOf(rects);
  const added = changes.flatMap((change) => (change.type === 'add-note' ? [change.note.id] : []));
  const { view, viewport, selection } = desk.get();
  if (added.length > 0 && selection.size > 1)
    desk.put((before) => ({ ...before, selection: new Set([...selection, ...added]) }));
  if (bounds && !containsRect(visibleRect(view, viewport), bounds))
    desk.glide(fitRect(bounds, viewport, MARGIN, view.zoom));
}
