'use client';

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useMay } from '#components/board/use-desk.ts';
import { guidePreferences } from '#components/guide/guide-preferences.ts';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { keepFocus } from './keep-focus.ts';
import { LeadPart } from './lead-part.tsx';
import { useRoomPeople } from './room-people.ts';
import { TakePart } from './take-part.tsx';

/** The workshop beside the board, or as a sheet over its lower part on a phone: to run it, or to follow it. */
export function WorkshopPanel({ onClose }: { readonly onClose: () => void }) {
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => (panel.current ? keepFocus(panel.current) : undefined), []);
  useLayoutEffect(() => {
    // In a narrow window the two would leave nothing of the board.
    if (matchMedia('(max-width: 1023px)').matches) guidePreferences.set({ open: false });
    // Whoever opened it goes on from there; a panel that came by itself takes nobody's focus.
    if (document.activeElement?.matches('[data-workshop-button]')) heading.current?.focus();
  }, []);

  const close = () => {
    onClose();
    document.querySelector<HTMLElement>('[data-workshop-button]')?.focus();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (!event.defaultPrevented) close();
  };
  return (
    <section ref={panel} aria-label="Workshop" onKeyDown={closeOnEscape} className={panelClass}>
      <div className="mx-auto mt-2 h-1 w-9 shrink-0 rounded-full bg-line sm:hidden" aria-hidden="true" />
      <header className="flex shrink-0 items-center gap-1 px-4 py-2.5">
        <h2
          ref={heading}
          tabIndex={-1}
          data-focus-home
          className="flex-1 rounded-control text-base font-semibold outline-none"
        >
          Workshop
        </h2>
        <IconButton label="Close workshop" icon={<Icon name="close" />} onClick={close} />
      </header>
      <Parts />
    </section>
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

const panelClass =
  'order-first relative z-30 flex h-full w-88 shrink-0 flex-col border-r border-line bg-surface ' +
  'max-lg:absolute max-lg:inset-y-0 max-lg:left-0 max-lg:shadow-raised ' +
  'max-sm:fixed max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:h-[min(72dvh,44rem)] max-sm:w-full max-sm:rounded-t-panel ' +
  'max-sm:border-t max-sm:border-r-0 max-sm:pb-[env(safe-area-inset-bottom)] ' +
  'max-sm:transition-[translate,opacity] max-sm:duration-200 max-sm:starting:translate-y-8 max-sm:starting:opacity-0';
