import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Link } from '#lib/board/link.ts';
import { linkPath } from '#lib/geometry/link-path.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import type { CanvasScene } from './canvas-scene.ts';

/** So many moving links are drawn without dashes, which cost three times as much to paint. */
const MANY = 8;

/** Keeps the arrows on notes that are being dragged, in the same frame as the notes. Returns what ends it. */
export function followLinks(layer: SVGSVGElement, { store, mover, window }: CanvasScene): () => void {
  const shownRect = (id: NoteId): Rect | null => {
    const note = store.getNote(id);
    if (!note) return null;
    const rect = rectOf(note, store.getLayout());
    const { dx, dy } = mover.offsetOf(id) ?? { dx: 0, dy: 0 };
    return { ...rect, x: rect.x + dx, y: rect.y + dy };
  };
  const draw = ({ id, from, to }: Link) => {
    const start = shownRect(from);
    const end = shownRect(to);
    const group = layer.querySelector(`[data-link-id="${id}"]`);
    const [reach, line, head, label] = group?.children ?? [];
    if (!start || !end || !label) return;
    const path = linkPath(start, end);
    line?.setAttribute('d', path.line);
    head?.setAttribute('d', path.head);
    const isMoving = mover.offsetOf(from) !== undefined || mover.offsetOf(to) !== undefined;
    group?.toggleAttribute('data-moving', isMoving);
    // What is neither seen nor touched meanwhile waits for the drop: each attribute costs as much as a line.
    if (isMoving) return;
    reach?.setAttribute('d', path.line);
    label.setAttribute('x', String(path.middle.x));
    label.setAttribute('y', String(path.middle.y));
  };
  return mover.onMoved((ids) => {
    const links = window.getLinks();
    if (links.length === 0) return;
    const moved = new Set(ids);
    const touched = links.filter(({ from, to }) => moved.has(from) || moved.has(to));
    layer.toggleAttribute('data-busy', touched.length > MANY && ids.some((id) => mover.offsetOf(id)));
    for (const link of touched) draw(link);
  });
}
