'use client';

import { useState } from 'react';
import { stateOf } from '#lib/workshop/state-of.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { currentStep, emptyWorkshop } from '#lib/workshop/workshop.ts';
import { AgendaPart } from './agenda-part.tsx';
import { EmptyPlan } from './empty-plan.tsx';
import { EndWorkshop } from './end-workshop.tsx';
import { EndedHead } from './ended-head.tsx';
import { NowPart } from './now-part.tsx';
import { OutcomesPart } from './outcomes-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { PlanHead } from './plan-head.tsx';
import { ResultsPart } from './results-part.tsx';
import { RevealPart } from './reveal-part.tsx';
import type { RoomPeople } from './room-people.ts';
import { SteeringPart } from './steering-part.tsx';
import { VotePart } from './vote-part.tsx';

type LeadPartProps = { readonly view: WorkshopView | null; readonly people: RoomPeople };

/** Before anybody has planned anything. */
const nothing: WorkshopView = { id: '', version: 0, agenda: [], state: stateOf(emptyWorkshop) };

/**
 * What a facilitator needs, the most pressing first. The parts are named, so that one which is there before and after
 * the start, or the end, keeps what somebody is writing in it.
 */
export function LeadPart({ view: known, people }: LeadPartProps) {
  const view = known ?? nothing;
  const { agenda, state } = view;
  const [isBuilding, setBuilding] = useState(false);
  const step = currentStep({ agenda, phase: state.phase });
  const plan = <AgendaPart key="agenda" view={view} />;
  const reveal = <RevealPart key="reveal" state={state} step={step} />;
  const results = <ResultsPart key="results" rounds={state.rounds} />;
  const outcomes = <OutcomesPart key="outcomes" outcomes={state.outcomes} />;
  const steering = <SteeringPart key="steering" state={state} />;
  switch (state.phase.is) {
    case 'planned':
      if (agenda.length === 0 && !isBuilding)
        return [<EmptyPlan key="empty" onBuild={() => setBuilding(true)} />, steering];
      return [agenda.length > 0 && <PlanHead key="head" view={view} />, plan, steering, outcomes];
    case 'running':
      return [
        step && <NowPart key="now" view={view} step={step} />,
        reveal,
        step?.mode === 'vote' && <VotePart key="vote" state={state} people={people} />,
        <PeoplePart key="people" state={state} people={people} />,
        steering,
        plan,
        results,
        outcomes,
        <EndWorkshop key="end" />,
      ];
    case 'ended':
      return [<EndedHead key="ended" view={view} />, reveal, results, outcomes, steering];
    default:
      return state.phase satisfies never;
  }
}
