'use client';

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { rectOf } from '#lib/board/board.ts';
import type { PlannedGroup } from '#lib/board/tidy/group-plan.ts';
import { useOpenBoard } from './board-context.ts';

/** The numbers of their groups on the notes of the canvas. */
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
            const { x, y, w } = rectOf(note, layout);
            return (
              <span
                key={id}
                style={{ left: x + w, top: y }}
                className="absolute grid size-6 origin-top-right -translate-x-full scale-[min(var(--unit),3.5)] place-items-center rounded-full bg-accent text-xs font-semibold text-accent-ink"
              >
                {number}
              </span>
            );
          }),
        )}
      </div>
    </div>
  );
}
