'use client';

import { useLayoutEffect, useRef } from 'react';
import type { NoteId } from '#lib/board/ids.ts';
import { toScreen } from '#lib/geometry/view.ts';
import type { Corner, Desk } from '#lib/tools/desk.ts';
import { useCanvasDesk, useScene } from './canvas-context.ts';

const corners: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];

/** CSS pixels: on a smaller note the handles would leave no room to take hold of it. */
const LEAST = 36;

/** Four corners to resize by, on the only selected note. They keep their size on the screen at any zoom. */
export function SelectionHandles() {
  const only = useCanvasDesk(resizable);
  return only && <Handles key={only} id={only} />;
}

function resizable({ selection, editing, gesture }: Desk): NoteId | null {
  const isFree = gesture.kind === 'idle' || gesture.kind === 'resizing' || gesture.kind === 'panning';
  const [first] = selection;
  return selection.size === 1 && editing === null && isFree && first ? first : null;
}

function Handles({ id }: { readonly id: NoteId }) {
  const scene = useScene();
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { store, desk, aspects, frames } = scene;
    const place = () => {
      const note = store.getNote(id);
      const element = box.current;
      if (!note || !element) return;
      const block = store.getLayout().blocks[note.at.block];
      const rect = aspects.get(id).live ?? { ...note.at, ...note.size };
      const { view } = desk.get();
      const from = toScreen(view, { x: block.x + rect.x, y: block.y + rect.y });
      const width = rect.w * view.zoom;
      const height = rect.h * view.zoom;
      element.hidden = width < LEAST || height < LEAST;
      element.style.left = `${from.x}px`;
      element.style.top = `${from.y}px`;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    };
    const request = () => frames.request(place);
    place();
    const stops = [desk.subscribe(request), store.subscribe(request), aspects.subscribe(id, request)];
    return () => {
      for (const stop of stops) stop();
      frames.cancel(place);
    };
  }, [scene, id]);

  return (
    <div ref={box} className="selection-handles" aria-hidden="true">
      {corners.map((corner) => (
        <span key={corner} className="selection-handle" data-corner={corner} data-corner-of={id} />
      ))}
    </div>
  );
}
