'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';

/** The end of the workshop for everybody. It is asked once more: nobody starts it again. */
export function EndWorkshop() {
  const { ask, refusal } = useAsk();
  const [isAsking, setAsking] = useState(false);
  return (
    <section aria-label="End" className="border-t border-line px-4 py-4">
      {isAsking ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
        <div role="group" aria-labelledby="end-question">
          <p id="end-question" className="text-sm">
            <span className="block font-medium">End it for everyone?</span>
            The clock stops and a recap is written. The board stays as it is.
          </p>
          <div className="mt-3 flex justify-end gap-2">
            <Button variant="outline" size="small" autoFocus onClick={() => setAsking(false)}>
              Keep going
            </Button>
            <Button variant="danger" size="small" onClick={() => void ask({ type: 'end' })}>
              End workshop
            </Button>
          </div>
        </div>
      ) : (
        <Button
          variant="outline"
          size="small"
          className="w-full"
          data-focus-home
          icon={<WorkshopIcon name="flag" className="size-4.5" />}
          onClick={() => setAsking(true)}
        >
          End workshop
        </Button>
      )}
      <Refusal why={refusal} />
    </section>
  );
}
