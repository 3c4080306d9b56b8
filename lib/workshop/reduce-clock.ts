import { sameClock, timeLeft } from './clock.ts';
import type { CommandOf } from './command.ts';
import type { WorkshopRefusal } from './refusal.ts';
import { isRunning, notRunning, type RunningWorkshop } from './running.ts';
import { MAX_STEP_SECONDS } from './step.ts';
import type { Clock, Workshop } from './workshop.ts';

type ClockCommand = CommandOf<'set-advance' | 'pause' | 'resume' | 'add-time'>;

/** How long the step that is on goes on, and what happens then. */
export function reduceClock(
  workshop: Workshop,
  command: ClockCommand,
  now: number,
): Workshop | WorkshopRefusal {
  if (command.type === 'set-advance') return setAdvance(workshop, command.advance, now);
  if (!isRunning(workshop)) return notRunning(workshop);
  const { clock } = workshop.phase;
  const left = timeLeft(clock, now);
  switch (command.type) {
    case 'pause':
      return clock.is === 'paused' ? 'already-paused' : withClock(workshop, { is: 'paused', left });
    case 'resume':
      if (clock.is === 'running') return 'not-paused';
      return withClock(workshop, { is: 'running', endsAt: now + countedLeft(workshop.advance, left) });
    case 'add-time':
      return sameClock(clock, command.clock) ? addTime(workshop, command.seconds, now) : 'clock-changed';
    default:
      return command satisfies never;
  }
}

/** Time over zero was meant to be spent: the next step begins now and not in the past. */
function setAdvance(
  workshop: Workshop,
  advance: Workshop['advance'],
  now: number,
): Workshop | WorkshopRefusal {
  if (workshop.phase.is === 'ended') return 'has-ended';
  if (workshop.advance === advance) return workshop;
  const set = { ...workshop, advance };
  if (!isRunning(set) || set.phase.clock.is === 'paused') return set;
  const left = timeLeft(set.phase.clock, now);
  return withClock(set, { is: 'running', endsAt: now + countedLeft(advance, left) });
}

function countedLeft(advance: Workshop['advance'], left: number): number {
  return advance === 'auto' ? Math.max(left, 0) : left;
}

/** Over time, a minute more is a minute from now on. Taking time away leaves at least none. */
function addTime(workshop: RunningWorkshop, seconds: number, now: number): Workshop {
  const { clock } = workshop.phase;
  const left = timeLeft(clock, now);
  if (!Number.isFinite(seconds) || seconds === 0 || (seconds < 0 && left <= 0)) return workshop;
  const wanted = Math.max(0, Math.max(0, left) + seconds * 1_000);
  const next = Math.min(wanted, MAX_STEP_SECONDS * 1_000);
  if (next === left) return workshop;
  return withClock(
    workshop,
    clock.is === 'paused' ? { is: 'paused', left: next } : { is: 'running', endsAt: now + next },
  );
}

function withClock(workshop: RunningWorkshop, clock: Clock): Workshop {
  return { ...workshop, phase: { ...workshop.phase, clock } };
}
