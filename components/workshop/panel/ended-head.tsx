'use client';

import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { EndedSummary } from './ended-summary.tsx';

/** After the end: its record, and the next one. */
export function EndedHead({ view }: { readonly view: WorkshopView }) {
  const { ask, refusal } = useAsk();
  return (
    <div className="px-4 pb-4">
      <EndedSummary view={view} />
      <Button variant="outline" className="mt-2 w-full" onClick={() => void ask({ type: 'plan-again' })}>
        Plan another
      </Button>
      <Refusal why={refusal} />
    </div>
  );
}
