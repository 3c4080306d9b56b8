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
  /** Begins to move the layer and its pins; returns what ends it. */
  readonly start: (layer: HTMLElement) => () => void;
};

/**
 * Puts pins where they belong, outside React. The layer takes part in each move of the view, so that a pan writes one
 * style; a pin's own place changes only with the zoom and with its note.
 */
export function makePinWriter(scene: Scene, places: Places): PinWriter {
  const { desk, presence, frames, mover } = scene;
  const elements = new Map<string, HTMLElement>();
  let written = desk.get().view;

  const put = (key: string, element: HTMLElement) => {
    const at = places.atOf(key);
    if (at) element.style.transform = `translate(${at.x * written.zoom}px,${at.y * written.zoom}px)`;
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
    start: (layer) => {
      const move = () => {
        const { view } = desk.get();
        const isZoomed = view.zoom !== written.zoom;
        written = view;
        layer.style.transform = `translate(${-view.x * view.zoom}px,${-view.y * view.zoom}px)`;
        layer.dataset.scale = scaleOf(view.zoom);
        if (isZoomed) putAll();
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
      putAll();
      const stops = [
        desk.subscribe(deskChanged),
        presence.subscribe(peersChanged),
        places.onPlaced(putAll),
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
