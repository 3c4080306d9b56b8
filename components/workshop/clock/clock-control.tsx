'use client';

import { type KeyboardEvent, useRef } from 'react';
import { Refusal } from '#components/ui/refusal.tsx';
import { clockColours } from './clock-colours.ts';
import { secondsForKey } from './clock-keys.ts';
import { spokenTime, stageWords } from './clock-words.ts';
import { useClock } from './use-clock.ts';
import { usePulse } from './use-pulse.ts';
import { useTimeAdder } from './use-time-adder.ts';

/** The clock of whoever runs the room: in focus, arrow keys give and take time. */
export function ClockControl() {
  const clock = useClock();
  const { add, refusal } = useTimeAdder();
  const face = useRef<HTMLDivElement>(null);
  usePulse(face, clock?.stage ?? 'plenty');
  if (!clock) return null;

  const change = (event: KeyboardEvent) => {
    const seconds = secondsForKey(event);
    if (seconds === null) return;
    event.preventDefault();
    // The board behind moves notes with the same keys.
    event.stopPropagation();
    add(seconds);
  };
  return (
    <>
      <div
        ref={face}
        role="spinbutton"
        tabIndex={0}
        aria-label="Time left. Arrow keys change it by a minute, with Shift by five"
        aria-keyshortcuts="ArrowUp ArrowDown Shift+ArrowUp Shift+ArrowDown"
        // By the minute: by the second it would talk without an end to whoever stands on it.
        aria-valuenow={Math.ceil(clock.seconds / 60)}
        aria-valuetext={spokenTime(clock.seconds > 60 ? clock.seconds : Math.ceil(clock.seconds / 60) * 60)}
        onKeyDown={change}
        className={`flex items-baseline justify-center gap-2 rounded-card px-3 py-2.5 ${clockColours(clock)}`}
      >
        <span className="text-4xl font-semibold tracking-tight tabular-nums">{clock.time}</span>
        <span className="text-sm font-medium">{stageWords(clock)}</span>
      </div>
      <Refusal why={refusal} />
    </>
  );
}
