import type { DeskStore } from './desk-store.ts';
import type { FrameQueue } from './frame-queue.ts';

/** The layer keeps its own texture this long after the view came to rest; then its text is drawn sharp again. */
const REST = 180;

/** How large things look at rest, for what must stay legible: a few steps, so that a change touches few elements. */
export type Scale = 'near' | 'middle' | 'far' | 'farthest';

export function scaleOf(zoom: number): Scale {
  if (zoom >= 0.7) return 'near';
  if (zoom >= 0.4) return 'middle';
  return zoom >= 0.18 ? 'far' : 'farthest';
}

/** Writes the desk's view to the layer, once a frame. Returns what ends it. */
export function writeView(layer: HTMLElement, desk: DeskStore, frames: FrameQueue): () => void {
  let written = desk.get().view;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const place = () => {
    const { x, y, zoom } = written;
    layer.style.transform = `translate(${-x * zoom}px,${-y * zoom}px) scale(${zoom})`;
  };
  const rest = () => {
    layer.style.willChange = '';
    layer.dataset.scale = scaleOf(written.zoom);
  };
  const frame = () => {
    written = desk.get().view;
    layer.style.willChange = 'transform';
    place();
    clearTimeout(timer);
    timer = setTimeout(rest, REST);
  };
  place();
  rest();
  const stop = desk.subscribe(() => {
    if (desk.get().view !== written) frames.request(frame);
  });
  return () => {
    stop();
    frames.cancel(frame);
    clearTimeout(timer);
  };
}
