import { rectOf } from '#lib/board/board.ts';
import type { CanvasScene } from './canvas-scene.ts';

/** While copies are dragged, shows them as pictures of the originals, which stay. Returns what ends it. */
export function showCopies(layer: HTMLElement, { store, desk, elements, frames }: CanvasScene): () => void {
  let shown: readonly unknown[] | null = null;

  const clear = () => {
    layer.replaceChildren();
    layer.style.transform = '';
    layer.style.willChange = '';
    shown = null;
  };
  const fill = (ids: Extract<ReturnType<typeof desk.get>['gesture'], { kind: 'dragging' }>['ids']) => {
    clear();
    shown = ids;
    for (const id of ids) {
      const note = store.getNote(id);
      const picture = elements.get(id)?.cloneNode(true);
      if (!note || !(picture instanceof HTMLElement)) continue;
      for (const name of [
        'data-note-id',
        'tabindex',
        'aria-label',
        'aria-roledescription',
        'aria-describedby',
      ])
        picture.removeAttribute(name);
      const { x, y } = rectOf(note, store.getLayout());
      picture.style.transform = '';
      picture.style.left = `${x}px`;
      picture.style.top = `${y}px`;
      picture.toggleAttribute('data-lifted', true);
      layer.append(picture);
    }
  };
  const frame = () => {
    const { gesture } = desk.get();
    if (gesture.kind !== 'dragging' || !gesture.copies) {
      if (shown) clear();
      return;
    }
    if (shown !== gesture.ids) fill(gesture.ids);
    layer.style.willChange = 'transform';
    layer.style.transform = `translate(${gesture.dx}px,${gesture.dy}px)`;
  };
  const stop = desk.subscribe(() => {
    if (shown || desk.get().gesture.kind === 'dragging') frames.request(frame);
  });
  return () => {
    stop();
    frames.cancel(frame);
    clear();
  };
}
