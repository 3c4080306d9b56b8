import { parseNoteId } from '#lib/board/ids.ts';
import { isBlockKey } from '#lib/canvas/blocks.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import type { Corner, Target } from '#lib/tools/desk.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { noteAt } from './note-at.ts';

const corners: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];

/** What lies under the pointer: as the page has it, and on a thinned page as the board has it. */
export function hitTarget(
  element: Element | null,
  point: BoardPoint,
  { store, window }: CanvasScene,
): Target {
  const target = targetOf(element);
  if ((target.kind !== 'block' && target.kind !== 'outside') || !window.isThinned()) return target;
  const id = noteAt(store.getBoard(), store.getLayout(), point);
  return id ? { kind: 'note', id } : target;
}

/** What the element stands for. */
export function targetOf(element: Element | null): Target {
  const handle = element?.closest('[data-corner]');
  const corner = corners.find((each) => each === handle?.getAttribute('data-corner'));
  const held = parseNoteId(handle?.getAttribute('data-corner-of'));
  if (corner && held) return { kind: 'corner', id: held, corner };
  const id = parseNoteId(element?.closest('[data-note-id]')?.getAttribute('data-note-id'));
  if (id) return { kind: 'note', id };
  const block = element?.closest('[data-region]')?.getAttribute('data-region');
  return isBlockKey(block) ? { kind: 'block', block } : { kind: 'outside' };
}

/** True for what handles the pointer itself: buttons, links, check boxes and open text. */
export function handlesPointer(element: Element | null): boolean {
  return element?.closest('a, button, input, label, select, textarea, [contenteditable], [popover]') != null;
}
