'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { AgendaChooser } from '#components/workshop/agenda/agenda-chooser.tsx';
import { AgendaEditor } from '#components/workshop/agenda/agenda-editor.tsx';
import { AgendaTimes } from '#components/workshop/agenda/agenda-times.tsx';
import { newStepId } from '#components/workshop/agenda/new-step.ts';
import { SaveAgenda } from '#components/workshop/agenda/save-agenda.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import { agendaFrom, type PlannedStep } from '#lib/workshop/agendas/ready-agenda.ts';
import { stateOf } from '#lib/workshop/state-of.ts';
import type { Step } from '#lib/workshop/step.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';
import { OutcomesPart } from './outcomes-part.tsx';
import { SteeringPart } from './steering-part.tsx';

/** Before anybody has planned anything. */
const nothing: WorkshopView = { id: '', version: 0, agenda: [], state: stateOf(emptyWorkshop) };

/** Before the start: an agenda is chosen or built. */
export function PlanPart({ view: known }: { readonly view: WorkshopView | null }) {
  const view = known ?? nothing;
  const { agenda } = view;
  const { ask, refusal } = useAsk();
  /** An agenda that another one took the place of. */
  const [replaced, setReplaced] = useState<readonly Step[] | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [isBuilding, setBuilding] = useState(false);
  const isEmpty = agenda.length === 0;

  const use = async ({ steps }: { readonly steps: readonly PlannedStep[] }) => {
    if (!(await ask({ type: 'use-agenda', steps: agendaFrom({ steps }, newStepId) }))) return;
    setReplaced(isEmpty ? null : agenda);
    setChoosing(false);
  };
  const putBack = async (steps: readonly Step[]) => {
    if (await ask({ type: 'use-agenda', steps })) setReplaced(null);
  };

  if (isEmpty && !isBuilding)
    return (
      <div className="px-4 pb-6">
        <p className="mb-3 text-sm text-muted">
          Lead everyone through timed steps: write alone or together, reveal, vote and talk. Choose an agenda;
          you can change every step of it.
        </p>
        <Refusal why={refusal} />
        <AgendaChooser onUse={(chosen) => void use(chosen)} />
        <Button
          variant="quiet"
          size="small"
          className="mt-2 -ml-2"
          icon={<Icon name="plus" className="size-4" />}
          onClick={() => setBuilding(true)}
        >
          Build an agenda of your own
        </Button>
      </div>
    );
  return (
    <>
      {!isEmpty && (
        <div className="px-4 pb-4">
          <AgendaTimes view={view} />
          <Button
            variant="primary"
            className="mt-3 w-full"
            icon={<WorkshopIcon name="play" className="size-4.5" />}
            onClick={() => void ask({ type: 'start' })}
          >
            Start workshop
          </Button>
          <Refusal why={refusal} />
        </div>
      )}
      <section aria-label="Agenda" className="border-t border-line px-4 py-3">
        <h3 tabIndex={-1} data-focus-home className="mb-1 text-sm font-semibold outline-none">
          Agenda
        </h3>
        {replaced && (
          <p role="status" className="mb-1 text-sm text-muted">
            This agenda took the place of the one before.{' '}
            <button
              type="button"
              onClick={() => void putBack(replaced)}
              className="rounded-control px-1.5 py-0.5 font-semibold text-accent hover:bg-accent-soft"
            >
              Undo
            </button>
          </p>
        )}
        <AgendaEditor view={view} startsEmpty={isEmpty} />
        {!isEmpty && <SaveAgenda steps={agenda} />}
        <Button
          variant="quiet"
          size="small"
          className="-ml-2"
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
        >
          Choose another agenda
        </Button>
        {isChoosing && (
          <div className="mt-2">
            <AgendaChooser onUse={(chosen) => void use(chosen)} />
          </div>
        )}
      </section>
      <SteeringPart state={view.state} />
      <OutcomesPart outcomes={view.state.outcomes} />
    </>
  );
}
