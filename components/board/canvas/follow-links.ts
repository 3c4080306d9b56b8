import { rectOf } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { Link } from '#lib/board/link.ts';
import { linkPath } from '#lib/geometry/link-path.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import type { CanvasScene } from './canvas-scene.ts';

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
    const [reach, line, head, label] = layer.querySelector(`[data-link-id="${id}"]`)?.children ?? [];
    if (!start || !end || !label) return;
    const path = linkPath(start, end);
    reach?.setAttribute('d', path.line);
    line?.setAttribute('d', path.line);
    head?.setAttribute('d', path.head);
    label.setAttribute('x', String(path.middle.x));
    label.setAttribute('y', String(path.middle.y));
  };
  return mover.onMoved((ids) => {
    const links = window.getLinks();
    if (links.length === 0) return;
    const moved = new Set(ids);
    for (const link of links) if (moved.has(link.from) || moved.has(link.to)) draw(link);
  });
}
