'use client';

import { useState } from 'react';
import { secondsTaken } from '#components/workshop/agenda/agenda-words.ts';
import { StepDetails } from '#components/workshop/agenda/step-details.tsx';
import { StepRow } from '#components/workshop/agenda/step-row.tsx';
import type { StepId } from '#lib/workshop/step.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';

/** The agenda to read, and where the workshop is in it. */
export function AgendaReader({ view: { agenda, state } }: { readonly view: WorkshopView }) {
  const [open, setOpen] = useState<StepId | null>(null);
  const current = state.phase.is === 'running' ? state.phase.step : null;
  return (
    <ol aria-label="Steps" className="-mx-2">
      {agenda.map((step, index) => (
        <li key={step.id}>
          <StepRow
            step={step}
            number={index + 1}
            isOn={step.id === current}
            taken={secondsTaken(state.log, step.id)}
            isOpen={open === step.id}
            onToggle={() => setOpen(open === step.id ? null : step.id)}
          >
            <StepDetails step={step} />
          </StepRow>
        </li>
      ))}
    </ol>
  );
}
