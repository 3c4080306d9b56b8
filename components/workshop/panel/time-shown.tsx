'use client';

import { IconButton } from '#components/ui/icon-button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { clockColours } from '#components/workshop/clock/clock-colours.ts';
import { stageWords } from '#components/workshop/clock/clock-words.ts';
import { largeClockSwitch } from '#components/workshop/clock/large-clock-switch.ts';
import { SoundButton } from '#components/workshop/clock/sound-button.tsx';
import { useClock } from '#components/workshop/clock/use-clock.ts';

/** The time left, for those who do not hold the clock. */
export function TimeShown() {
  const clock = useClock();
  if (!clock) return null;
  return (
    <div className={`mt-3 flex items-center gap-1 rounded-card py-1.5 pr-1.5 pl-4 ${clockColours(clock)}`}>
      <p className="flex flex-1 items-baseline gap-2">
        <span className="text-3xl font-semibold tracking-tight tabular-nums">{clock.time}</span>
        <span className="text-sm font-medium">{stageWords(clock)}</span>
      </p>
      <SoundButton />
      <IconButton
        label="Large clock"
        icon={<WorkshopIcon name="large" />}
        onClick={() => largeClockSwitch.set(true)}
      />
    </div>
  );
}
