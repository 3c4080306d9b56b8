'use client';

import { useMay } from '#components/board/use-desk.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { currentStep } from '#lib/workshop/workshop.ts';
import { AgendaReader } from './agenda-reader.tsx';
import { EndedSummary } from './ended-summary.tsx';
import { OwnSigns } from './own-signs.tsx';
import { StepIntroduction } from './step-introduction.tsx';
import { TimeShown } from './time-shown.tsx';

/** What those see who do not run the workshop: where it is, what is asked of them, and their own signs. */
export function TakePart({ view }: { readonly view: WorkshopView | null }) {
  const mayTakePart = useMay('take-part');
  if (!view || view.agenda.length === 0)
    return (
      <p className="px-4 pb-6 text-sm text-muted">
        There is no workshop on this board yet. When a facilitator starts one, its steps and its clock are
        here.
      </p>
    );
  const { agenda, state } = view;
  const step = currentStep({ agenda, phase: state.phase });
  return (
    <>
      <div className="px-4 pb-4">
        {state.phase.is === 'planned' && (
          <p className="text-sm text-muted">The workshop has not started yet. This is what is planned.</p>
        )}
        {state.phase.is === 'ended' && <EndedSummary view={view} />}
        {step && (
          <>
            <StepIntroduction view={view} step={step} />
            <TimeShown />
            {mayTakePart && <OwnSigns state={state} step={step} />}
          </>
        )}
      </div>
      <section aria-label="Agenda" className="border-t border-line px-4 py-3">
        <h3 className="mb-1 text-sm font-semibold">Agenda</h3>
        <AgendaReader view={view} />
      </section>
    </>
  );
}
