'use client';

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { rectOf } from '#lib/board/board.ts';
import type { PlannedGroup } from '#lib/board/tidy/group-plan.ts';
import { useOpenBoard } from './board-context.ts';

/** Rings with the numbers of their groups round the notes on the canvas. */
export function ClusterSuggestionMarks({ groups }: { readonly groups: readonly PlannedGroup[] }) {
  const { desk, session } = useOpenBoard();
  const { store } = session;
  const board = useSyncExternalStore(store.subscribe, store.getBoard, store.getBoard);
  const layer = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const place = () => {
      const { x, y, zoom } = desk.get().view;
      layer.current?.style.setProperty('transform', `scale(${zoom}) translate(${-x}px, ${-y}px)`);
      layer.current?.style.setProperty('--unit', `${1 / zoom}`);
    };
    place();
    return desk.subscribe(place);
  }, [desk]);

  const layout = store.getLayout();
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-10 overflow-hidden">
      <div ref={layer} className="absolute top-0 left-0 origin-top-left">
        {groups.flatMap(({ number, notes }) =>
          notes.map((id) => {
            const note = board.notes.get(id);
            if (!note) return null;
            const { x, y, w, h } = rectOf(note, layout);
            return (
              <div
                key={id}
                style={{ left: x, top: y, width: w, height: h }}
                className="absolute rounded-note outline-[calc(3px*var(--unit))] outline-offset-[calc(2px*var(--unit))] outline-accent outline-solid"
              >
                <span className="absolute top-0 right-0 grid size-6 origin-center translate-x-1/2 -translate-y-1/2 scale-[min(var(--unit),3.5)] place-items-center rounded-full bg-accent text-xs font-semibold text-accent-ink shadow-card">
                  {number}
                </span>
              </div>
            );
          }),
        )}
      </div>
    </div>
  );
}
