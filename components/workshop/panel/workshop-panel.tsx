'use client';

import { useLayoutEffect, useRef } from 'react';
import { SideSheet } from '#components/board/side-sheet.tsx';
import { useMay } from '#components/board/use-desk.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { LeadPart } from './lead-part.tsx';
import { useRoomPeople } from './room-people.ts';
import { TakePart } from './take-part.tsx';

/** The workshop: to run it, or to follow it. */
export function WorkshopPanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <SideSheet panel="workshop" label="Workshop" onClose={onClose}>
      <Parts />
    </SideSheet>
  );
}

function Parts() {
  const scroller = useRef<HTMLDivElement>(null);
  const mayRun = useMay('run-workshop');
  const view = useWorkshop((snapshot) => snapshot.view);
  const people = useRoomPeople();
  const phase = view?.state.phase.is ?? 'planned';
  const kind = `${mayRun} ${phase} ${view === null || view.agenda.length === 0}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes in the place of something else begins at its top
  useLayoutEffect(() => {
    const isWriting = document.activeElement?.matches('input, textarea, select') === true;
    if (scroller.current && !isWriting) scroller.current.scrollTop = 0;
  }, [kind]);

  return (
    <div ref={scroller} data-scroller className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      {mayRun ? <LeadPart view={view} people={people} /> : <TakePart view={view} />}
    </div>
  );
}
