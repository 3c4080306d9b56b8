'use client';

import { Refusal } from '#components/ui/refusal.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { AgendaEditor } from '#components/workshop/agenda/agenda-editor.tsx';
import { AgendaTimes } from '#components/workshop/agenda/agenda-times.tsx';
import { SaveAgenda } from '#components/workshop/agenda/save-agenda.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { currentStep } from '#lib/workshop/workshop.ts';
import { EndWorkshop } from './end-workshop.tsx';
import { NowPart } from './now-part.tsx';
import { OutcomesPart } from './outcomes-part.tsx';
import { PanelSection } from './panel-section.tsx';
import { PeoplePart } from './people-part.tsx';
import { ResultsPart } from './results-part.tsx';
import { RevealPart } from './reveal-part.tsx';
import type { RoomPeople } from './room-people.ts';
import { SteeringPart } from './steering-part.tsx';
import { VotePart } from './vote-part.tsx';

type RunPartProps = { readonly view: WorkshopView; readonly people: RoomPeople };

/** What a facilitator needs while the workshop runs, the most pressing first. */
export function RunPart({ view, people }: RunPartProps) {
  const { agenda, state } = view;
  const step = currentStep({ agenda, phase: state.phase });
  return (
    <>
      {step && <NowPart view={view} step={step} />}
      <RevealPart state={state} step={step} />
      {step?.mode === 'vote' && <VotePart state={state} people={people} />}
      <PeoplePart state={state} people={people} />
      <SteeringPart state={state} />
      <PanelSection title="Agenda">
        <AgendaTimes view={view} />
        <Advance advance={state.advance} />
        <AgendaEditor view={view} />
        <SaveAgenda steps={agenda} />
      </PanelSection>
      <ResultsPart rounds={state.rounds} />
      <OutcomesPart outcomes={state.outcomes} />
      <EndWorkshop />
    </>
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
