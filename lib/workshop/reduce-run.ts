import type { UserId } from '../board/ids.ts';
import type { CommandOf } from './command.ts';
import { endWorkshop, enterStep, followingStep } from './enter-step.ts';
import { replaced } from './reduce-agenda.ts';
import type { WorkshopRefusal } from './refusal.ts';
import { isRunning, notRunning } from './running.ts';
import { emptyWorkshop, type Workshop } from './workshop.ts';

type RunCommand = CommandOf<'start' | 'next-step' | 'go-to-step' | 'end' | 'plan-again'>;

/** From step to step, the start and the end. */
export function reduceRun(
  workshop: Workshop,
  command: RunCommand,
  by: UserId,
  now: number,
): Workshop | WorkshopRefusal {
  switch (command.type) {
    case 'start':
      return start(workshop, by, now);
    case 'next-step':
      return nextStep(workshop, command, now);
    case 'go-to-step':
      return goToStep(workshop, command, now);
    case 'end':
      return isRunning(workshop) ? endWorkshop(workshop, now) : notRunning(workshop);
    case 'plan-again':
      return planAgain(workshop);
    default:
      return command satisfies never;
  }
}

function start(workshop: Workshop, by: UserId, now: number): Workshop | WorkshopRefusal {
  if (workshop.phase.is === 'running') return 'already-started';
  if (workshop.phase.is === 'ended') return 'has-ended';
  const first = followingStep(workshop);
  if (!first) return 'no-steps';
  const plannedSeconds = workshop.agenda.reduce(
    (sum, { seconds, isSkipped }) => sum + (isSkipped ? 0 : seconds),
    0,
  );
  return enterStep({ ...workshop, lead: by, people: [by], plannedSeconds }, first, now);
}

function nextStep(
  workshop: Workshop,
  { from }: CommandOf<'next-step'>,
  now: number,
): Workshop | WorkshopRefusal {
  if (!isRunning(workshop)) return notRunning(workshop);
  if (workshop.phase.step !== from) return 'moved-on';
  const next = followingStep(workshop);
  return next ? enterStep(workshop, next, now) : endWorkshop(workshop, now);
}

/** A step that was to be skipped is not any more once somebody goes there. */
function goToStep(
  workshop: Workshop,
  command: CommandOf<'go-to-step'>,
  now: number,
): Workshop | WorkshopRefusal {
  if (!isRunning(workshop)) return notRunning(workshop);
  if (workshop.phase.step !== command.from) return 'moved-on';
  const step = workshop.agenda.find(({ id }) => id === command.step);
  if (!step) return 'no-such-step';
  if (step.id === workshop.phase.step) return workshop;
  if (!step.isSkipped) return enterStep(workshop, step, now);
  const wanted = { ...step, isSkipped: false };
  return enterStep({ ...workshop, agenda: replaced(workshop.agenda, wanted) }, wanted, now);
}

/** How the room is set stays, for a board that was locked since must not open by it. */
function planAgain(workshop: Workshop): Workshop | WorkshopRefusal {
  if (workshop.phase.is === 'planned') return workshop;
  if (workshop.phase.is === 'running') return 'already-started';
  const { agenda, advance, lock, cursors } = workshop;
  return { ...emptyWorkshop, agenda, advance, lock, cursors };
}
