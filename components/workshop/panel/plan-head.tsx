'use client';

import { Button } from '#components/ui/button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { AgendaTimes } from '#components/workshop/agenda/agenda-times.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';

/** How long it will take, and the start. */
export function PlanHead({ view }: { readonly view: WorkshopView }) {
  const { ask, refusal } = useAsk();
  return (
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
  );
}
