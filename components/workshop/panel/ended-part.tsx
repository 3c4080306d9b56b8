'use client';

import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { EndedSummary } from './ended-summary.tsx';
import { OutcomesPart } from './outcomes-part.tsx';
import { ResultsPart } from './results-part.tsx';
import { RevealPart } from './reveal-part.tsx';
import { SteeringPart } from './steering-part.tsx';

/** After the end: what is left of it, and the next one. */
export function EndedPart({ view }: { readonly view: WorkshopView }) {
  const { ask, refusal } = useAsk();
  const { state } = view;
  return (
    <>
      <div className="px-4 pb-4">
        <EndedSummary view={view} />
        <Button variant="outline" className="mt-2 w-full" onClick={() => void ask({ type: 'plan-again' })}>
          Plan another
        </Button>
        <Refusal why={refusal} />
      </div>
      <RevealPart state={state} step={null} />
      <ResultsPart rounds={state.rounds} />
      <OutcomesPart outcomes={state.outcomes} />
      <SteeringPart state={state} />
    </>
  );
}
