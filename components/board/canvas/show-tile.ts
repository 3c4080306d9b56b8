import type { NoteId } from '#lib/board/ids.ts';
import { type PaletteColour, paletteColours } from '#lib/canvas/palette.ts';
import type { Size } from '#lib/geometry/point.ts';
import { containsRect, type Rect } from '#lib/geometry/rect.ts';
import { type View, visibleRect } from '#lib/geometry/view.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { FAR_ZOOM } from './crowding.ts';
import { drawTile, type TileColours, type TilePicture } from './draw-tile.ts';

/** A change of zoom by this factor draws the tile afresh; below it the old one is stretched. */
const STRETCH = 1.6;
/** Milliseconds between two drawings for changes of the board alone. */
const REST = 150;
const MOST_PIXELS = 8_000_000;
/** Drawn while the view moves, the tile has this share of its sharpness: handing it over takes as long as it has pixels. */
const COARSE = 0.5;
/** Milliseconds after the view's last move until a coarse tile is drawn sharp. */
const SHARPEN = 250;

type Drawn = TilePicture & { readonly zoom: number; readonly at: number; readonly sharpness: number };

/** Shows, draws and hides the tile as the view asks for it. Returns what ends it. */
export function showTile(canvas: HTMLCanvasElement, scene: CanvasScene): () => void {
  const { store, desk, window, mover, frames } = scene;
  const context = canvas.getContext('2d');
  let drawn: Drawn | null = null;
  let colours: TileColours | null = null;
  let seen = desk.get().view;
  let movedAt = Number.NEGATIVE_INFINITY;

  const draw = (view: View, viewport: Size, without: ReadonlySet<NoteId>, now: number) => {
    const sharpness = now - movedAt < SHARPEN ? COARSE : 1;
    if (!context) return;
    const region = tileRegion(visibleRect(view, viewport));
    const scale = tileScale(view.zoom, region) * sharpness;
    const board = store.getBoard();
    const layout = store.getLayout();
    const { style } = canvas;
    canvas.width = Math.ceil(region.w * scale);
    canvas.height = Math.ceil(region.h * scale);
    style.left = `${region.x}px`;
    style.top = `${region.y}px`;
    style.width = `${canvas.width / scale}px`;
    style.height = `${canvas.height / scale}px`;
    drawn = { board, layout, region, scale, without, zoom: view.zoom, at: now, sharpness };
    colours ??= readColours(canvas);
    drawTile(context, drawn, colours);
  };
  const frame = (now: number) => {
    const { view, viewport } = desk.get();
    const shown = window.isThinned() && viewport.w > 0;
    if (view !== seen) movedAt = now;
    seen = view;
    // Near by, the old picture only fills the gaps until the notes are back.
    const near = view.zoom >= FAR_ZOOM;
    const hidden = !shown || (near && !drawn);
    // To write the same value again would style the whole tile again.
    if (canvas.hidden !== hidden) canvas.hidden = hidden;
    if (!shown || near) return;
    const without = new Set(mover.moving());
    if (!drawn || !fits(drawn, view, viewport) || !isSameSet(drawn.without, without)) {
      draw(view, viewport, without, now);
    } else if (drawn.board !== store.getBoard() || drawn.layout !== store.getLayout()) {
      if (now - drawn.at > REST) draw(view, viewport, without, now);
      else frames.request(frame);
    } else if (drawn.sharpness < 1) {
      if (now - movedAt >= SHARPEN) draw(view, viewport, without, now);
      else frames.request(frame);
    }
  };
  const request = () => frames.request(frame);
  const repaint = () => {
    colours = null;
    drawn = null;
    request();
  };

  const stops = [
    desk.subscribe(request),
    store.subscribe(request),
    window.subscribe(request),
    mover.onMoved(request),
    watchTheme(repaint),
  ];
  request();
  return () => {
    for (const stop of stops) stop();
    frames.cancel(frame);
  };
}

/** The view and half a screen each way. */
function tileRegion({ x, y, w, h }: Rect): Rect {
  return { x: x - w / 2, y: y - h / 2, w: 2 * w, h: 2 * h };
}

function tileScale(zoom: number, region: Rect): number {
  const wanted = zoom * Math.min(devicePixelRatio, 2);
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / (region.w * region.h)));
}

function fits(drawn: Drawn, view: View, viewport: Size): boolean {
  const stretch = view.zoom / drawn.zoom;
  return (
    stretch < STRETCH && stretch > 1 / STRETCH && containsRect(drawn.region, visibleRect(view, viewport))
  );
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && Array.from(a).every((each) => b.has(each));
}

function readColours(element: HTMLElement): TileColours {
  const style = getComputedStyle(element);
  const read = (colour: PaletteColour) => ({
    paper: style.getPropertyValue(`--note-${colour}`),
    ink: style.getPropertyValue(`--note-${colour}-ink`),
  });
  return Object.fromEntries(paletteColours.map((colour) => [colour, read(colour)])) as TileColours;
}

/** Calls back when the page's theme changes, by its attribute or by the system. */
function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
