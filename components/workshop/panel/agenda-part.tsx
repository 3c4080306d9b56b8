'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { AgendaChooser } from '#components/workshop/agenda/agenda-chooser.tsx';
import { AgendaEditor } from '#components/workshop/agenda/agenda-editor.tsx';
import { AgendaTimes } from '#components/workshop/agenda/agenda-times.tsx';
import { newStepId } from '#components/workshop/agenda/new-step.ts';
import { SaveAgenda } from '#components/workshop/agenda/save-agenda.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import { agendaFrom } from '#lib/workshop/agendas/ready-agenda.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { PanelSection } from './panel-section.tsx';

/** The steps, to be changed before and while they run. */
export function AgendaPart({ view }: { readonly view: WorkshopView }) {
  const { agenda, state } = view;
  const isPlanned = state.phase.is === 'planned';
  return (
    <PanelSection title="Agenda">
      {!isPlanned && <AgendaTimes view={view} />}
      {!isPlanned && <Advance advance={state.advance} />}
      <AgendaEditor view={view} startsEmpty={agenda.length === 0} />
      {agenda.length > 0 && <SaveAgenda steps={agenda} />}
      {isPlanned && agenda.length > 0 && <AnotherAgenda view={view} />}
    </PanelSection>
  );
}

function Advance({ advance }: { readonly advance: 'auto' | 'wait' }) {
  const { ask, refusal } = useAsk();
  return (
    <div className="my-3">
      <Switch
        label="Go on by itself"
        hint="The next step begins when the time is up."
        on={advance === 'auto'}
        onChange={(on) => void ask({ type: 'set-advance', advance: on ? 'auto' : 'wait' })}
      />
      <Refusal why={refusal} />
    </div>
  );
}

/** Another agenda in the place of this one, which can be had back as long as the panel is open. */
function AnotherAgenda({ view: { agenda } }: { readonly view: WorkshopView }) {
  const { ask, refusal } = useAsk();
  const [isChoosing, setChoosing] = useState(false);
  const [replaced, setReplaced] = useState<WorkshopView['agenda'] | null>(null);

  const use = async (chosen: Parameters<typeof agendaFrom>[0]) => {
    if (!(await ask({ type: 'use-agenda', steps: agendaFrom(chosen, newStepId) }))) return;
    setReplaced(agenda);
    setChoosing(false);
  };
  const putBack = async (steps: WorkshopView['agenda']) => {
    if (await ask({ type: 'use-agenda', steps })) setReplaced(null);
  };
  return (
    <div>
      <Button
        variant="quiet"
        size="small"
        className="-ml-2"
        aria-expanded={isChoosing}
        data-focus-home
        onClick={() => setChoosing(!isChoosing)}
      >
        Choose another agenda
      </Button>
      <p role="status" className="text-sm text-muted">
        {replaced && (
          <>
            This agenda took the place of the one before.
            <button
              type="button"
              onClick={() => void putBack(replaced)}
              className="rounded-control px-1.5 py-0.5 font-semibold text-accent hover:bg-accent-soft"
            >
              Undo
            </button>
          </>
        )}
      </p>
      <Refusal why={refusal} />
      {isChoosing && (
        <div className="mt-2">
          <AgendaChooser onUse={(chosen) => void use(chosen)} />
        </div>
      )}
    </div>
  );
}
