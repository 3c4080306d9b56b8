'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import { Button } from '#components/ui/button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import type { Step } from '#lib/workshop/step.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';

type OwnSignsProps = { readonly state: WorkshopState; readonly step: Step };

/**
 * Where this person's hand stands among those raised. In a narrow window the panel lies over the tool bar, so what the
 * bar has for telling the room something is here as well.
 */
export function OwnSigns({ state, step }: OwnSignsProps) {
  const { me } = useOpenBoard();
  const { ask, refusal } = useAsk();
  const place = state.hands.indexOf(me.id);
  const isUp = place >= 0;
  const isDone = state.done.includes(me.id);
  return (
    <div>
      <div className="mt-3 grid grid-cols-2 gap-1.5 lg:hidden">
        <Button
          variant="outline"
          size="small"
          icon={<WorkshopIcon name="hand" className={`size-4.5 ${isUp ? 'text-warn' : 'text-muted'}`} />}
          onClick={() => void ask({ type: isUp ? 'lower-hand' : 'raise-hand' })}
        >
          {isUp ? 'Lower hand' : 'Raise hand'}
        </Button>
        <Button
          variant="outline"
          size="small"
          aria-pressed={isDone}
          icon={<WorkshopIcon name="done" className={`size-4.5 ${isDone ? 'text-ok' : 'text-muted'}`} />}
          onClick={() => void ask(isDone ? { type: 'take-back-done' } : { type: 'say-done', step: step.id })}
          className="aria-pressed:border-ok"
        >
          {"I'm done"}
        </Button>
      </div>
      <p role="status" className="text-sm text-muted not-empty:mt-1.5">
        {isUp &&
          (place === 0 ? 'Your hand is up. You are next.' : `Your hand is up, after ${place} before you.`)}
      </p>
      <Refusal why={refusal} />
    </div>
  );
}
