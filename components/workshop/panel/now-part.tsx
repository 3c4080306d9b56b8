'use client';

import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { ClockButtons } from '#components/workshop/clock/clock-buttons.tsx';
import { ClockControl } from '#components/workshop/clock/clock-control.tsx';
import { largeClockSwitch } from '#components/workshop/clock/large-clock-switch.ts';
import { SoundButton } from '#components/workshop/clock/sound-button.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import { followingStep } from '#lib/workshop/enter-step.ts';
import { durationWords } from '#lib/workshop/recap-durations.ts';
import type { Step } from '#lib/workshop/step.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { StepIntroduction } from './step-introduction.tsx';

type NowPartProps = { readonly view: WorkshopView; readonly step: Step };

/** The step that is on: what it asks, its clock, and the way on. */
export function NowPart({ view, step }: NowPartProps) {
  return (
    <section aria-label="Now" className="px-4 pb-4">
      <StepIntroduction view={view} step={step}>
        <SoundButton />
        <IconButton
          label="Large clock"
          icon={<WorkshopIcon name="large" />}
          onClick={() => largeClockSwitch.set(true)}
        />
      </StepIntroduction>
      <div className="mt-3 grid grid-cols-1 gap-2">
        <div>
          <ClockControl />
        </div>
        <ClockButtons />
        <NextStep view={view} step={step} />
      </div>
    </section>
  );
}

function NextStep({ view, step }: NowPartProps) {
  const { ask, refusal } = useAsk();
  const next = followingStep({ agenda: view.agenda, phase: view.state.phase });
  if (!next) return <p className="text-center text-sm text-muted">This is the last step.</p>;
  return (
    <div>
      <Button
        variant="primary"
        className="w-full"
        icon={<WorkshopIcon name="next" className="size-4.5" />}
        aria-describedby="next-step"
        onClick={() => void ask({ type: 'next-step', from: step.id })}
      >
        Next step
      </Button>
      <p id="next-step" className="mt-1 truncate text-center text-sm text-muted">
        {next.title}, {durationWords(next.seconds)}
      </p>
      <Refusal why={refusal} />
    </div>
  );
}
