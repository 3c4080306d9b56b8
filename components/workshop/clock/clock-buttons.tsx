'use client';

import { Button } from '#components/ui/button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { useTimeAdder } from './use-time-adder.ts';

const changes = [
  { seconds: -60, name: 'Take off a minute', short: '−1 min' },
  { seconds: 60, name: 'Add a minute', short: '+1 min' },
  { seconds: 300, name: 'Add five minutes', short: '+5 min' },
] as const;

/** Stops the clock, lets it go on, and gives or takes time. */
export function ClockButtons() {
  const { ask, refusal } = useAsk();
  const adder = useTimeAdder();
  const isPaused = useWorkshop(
    ({ view }) => view?.state.phase.is === 'running' && view.state.phase.clock.is === 'paused',
  );
  return (
    <div>
      <div className="grid grid-cols-[1.4fr_1fr_1fr_1fr] gap-1.5">
        <Button
          variant="outline"
          size="small"
          icon={<WorkshopIcon name={isPaused ? 'play' : 'pause'} className="size-4" />}
          onClick={() => void ask({ type: isPaused ? 'resume' : 'pause' })}
        >
          {isPaused ? 'Resume' : 'Pause'}
        </Button>
        {changes.map(({ seconds, name, short }) => (
          <Button
            key={seconds}
            variant="outline"
            size="small"
            title={name}
            className="px-1 tabular-nums"
            onClick={() => adder.add(seconds)}
          >
            <span aria-hidden="true">{short}</span>
            <span className="sr-only">{name}</span>
          </Button>
        ))}
      </div>
      <Refusal why={refusal ?? adder.refusal} />
    </div>
  );
}
