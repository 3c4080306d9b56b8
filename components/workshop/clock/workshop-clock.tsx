'use client';

import dynamic from 'next/dynamic';
import { useRef, useSyncExternalStore } from 'react';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { currentStep } from '#lib/workshop/workshop.ts';
import { clockColours, clockIcon } from './clock-colours.ts';
import { ClockSpeaker } from './clock-speaker.tsx';
import { stageWords } from './clock-words.ts';
import { largeClockSwitch } from './large-clock-switch.ts';
import { useClock } from './use-clock.ts';
import { usePulse } from './use-pulse.ts';

const LargeClock = dynamic(() => import('./large-clock.tsx').then((file) => file.LargeClock), {
  loading: () => null,
});

/** The time left of the step that is on, for everybody at the board; nothing while no workshop runs. */
export function WorkshopClock() {
  const isRunning = useWorkshop(({ view }) => view?.state.phase.is === 'running');
  return isRunning ? <RunningClock /> : null;
}

function RunningClock() {
  const { get, set, subscribe } = largeClockSwitch;
  const isLarge = useSyncExternalStore(subscribe, get, () => false);
  return (
    <>
      {isLarge ? <LargeClock onClose={() => set(false)} /> : <SmallClock />}
      <ClockSpeaker />
    </>
  );
}

/** What is left of the small one while the large one is open would be a second clock: it goes. */
function SmallClock() {
  const clock = useClock();
  const title = useWorkshop(
    ({ view }) => view && (currentStep({ agenda: view.agenda, phase: view.state.phase })?.title ?? null),
  );
  const face = useRef<HTMLDivElement>(null);
  usePulse(face, clock?.stage ?? 'plenty');
  if (!clock) return null;
  const isPlain = clock.is === 'running' && clock.stage === 'plenty';
  return (
    <div ref={face} className={`${faceClass} ${clockColours(clock)}`}>
      <WorkshopIcon name={clockIcon(clock)} className="size-4" />
      {/* Read at will: spoken every second it would be all that one hears. */}
      <span role="timer" aria-live="off" aria-label="Time left" className="font-semibold tabular-nums">
        {clock.time}
      </span>
      <span className={isPlain ? 'sr-only' : 'sm:max-lg:sr-only'}>{stageWords(clock)}</span>
      {title !== null && (
        <span className="max-w-48 truncate border-l border-current/25 pl-2 font-normal max-xl:hidden">
          {title}
        </span>
      )}
    </div>
  );
}

// On a phone it sits on the bar's lower edge, where it takes nobody's place.
const faceClass =
  'flex h-8 min-w-0 shrink-0 items-center gap-1.5 rounded-full px-2.5 text-sm font-medium max-sm:absolute max-sm:bottom-0 ' +
  'max-sm:left-1/2 max-sm:h-6 max-sm:-translate-x-1/2 max-sm:translate-y-[45%] max-sm:border max-sm:border-line max-sm:shadow-card';
