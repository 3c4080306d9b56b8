import type { CanvasScene } from '#components/board/canvas/canvas-scene.ts';
import { scaleOf } from '#components/board/canvas/view-writer.ts';
import type { NoteId } from '#lib/board/ids.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';

/** The elements of pins by their key; whoever comes is put in its place at once. */
export type PinElements = {
  readonly add: (key: string, element: HTMLElement) => () => void;
  readonly get: (key: string) => HTMLElement | undefined;
};

type Places = {
  readonly atOf: (key: string) => BoardPoint | null;
  readonly keyOfNote: (id: NoteId) => string | undefined;
  readonly onPlaced: (listener: () => void) => () => void;
};

type Scene = Pick<CanvasScene, 'desk' | 'presence' | 'frames' | 'mover'>;

export type PinWriter = {
  readonly elements: PinElements;
  /** Begins to move the layer and the pins in `field`, which lies in it; returns what ends it. */
  readonly start: (layer: HTMLElement, field: HTMLElement) => () => void;
};

/** So many pins are put in their place in each frame of a zoom and keep their size. */
const FEW = 60;

/**
 * Puts pins where they belong, outside React. The layer takes part in each move of the view, so that a pan writes one
 * style; a pin's own place changes only with the zoom and with its note. A zoom over many pins scales the field they
 * are in, and each is written once the zoom is at rest.
 */
export function makePinWriter(scene: Scene, places: Places): PinWriter {
  const { desk, presence, frames, mover } = scene;
  const elements = new Map<string, HTMLElement>();
  let written = desk.get().view;
  /** The zoom that the places of pins were written for. */
  let scale = written.zoom;

  const put = (key: string, element: HTMLElement) => {
    const at = places.atOf(key);
    if (at) element.style.transform = `translate(${at.x * scale}px,${at.y * scale}px)`;
  };
  const putAll = () => {
    for (const [key, element] of elements) put(key, element);
  };
  const moved = (ids: readonly NoteId[]) => {
    for (const id of ids) {
      const key = places.keyOfNote(id);
      const element = key === undefined ? undefined : elements.get(key);
      if (key !== undefined && element) put(key, element);
    }
  };
  return {
    elements: {
      get: (key) => elements.get(key),
      add: (key, element) => {
        elements.set(key, element);
        put(key, element);
        return () => {
          if (elements.get(key) === element) elements.delete(key);
        };
      },
    },
    start: (layer, field) => {
      const scaleField = () => {
        const wanted = scale === written.zoom ? '' : `scale(${written.zoom / scale})`;
        if (field.style.transform !== wanted) field.style.transform = wanted;
      };
      const place = () => {
        written = desk.get().view;
        scale = written.zoom;
        scaleField();
        putAll();
      };
      const move = () => {
        written = desk.get().view;
        const { x, y, zoom } = written;
        layer.style.transform = `translate(${-x * zoom}px,${-y * zoom}px)`;
        const name = scaleOf(zoom);
        if (layer.dataset.scale !== name) layer.dataset.scale = name;
        if (zoom !== scale && elements.size <= FEW) place();
        else scaleField();
      };
      const deskChanged = () => {
        const { view, gesture } = desk.get();
        if (view !== written) frames.request(move);
        if (gesture.kind === 'resizing') frames.request(putAll);
      };
      const peersChanged = () => {
        if (presence.getPeers().some(({ resize }) => resize)) frames.request(putAll);
      };
      move();
      place();
      const stops = [
        desk.subscribe(deskChanged),
        presence.subscribe(peersChanged),
        places.onPlaced(place),
        mover.onMoved(moved),
      ];
      return () => {
        for (const stop of stops) stop();
        frames.cancel(move);
        frames.cancel(putAll);
      };
    },
  };
}
