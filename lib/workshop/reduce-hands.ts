import type { UserId } from '../board/ids.ts';
import type { CommandOf } from './command.ts';
import type { WorkshopRefusal } from './refusal.ts';
import { isRunning, notRunning } from './running.ts';
import { MAX_WORKSHOP_PEOPLE, type Workshop } from './workshop.ts';

type HandCommand = CommandOf<
  'raise-hand' | 'lower-hand' | 'lower-hand-of' | 'say-done' | 'take-back-done' | 'hand-over'
>;

/** Who wants to speak, who is done with the step, and who leads. */
export function reduceHands(
  workshop: Workshop,
  command: HandCommand,
  by: UserId,
): Workshop | WorkshopRefusal {
  if (!isRunning(workshop)) return notRunning(workshop);
  switch (command.type) {
    case 'raise-hand':
      return joined(workshop, 'hands', by);
    case 'lower-hand':
      return without(workshop, 'hands', by);
    case 'lower-hand-of':
      return without(workshop, 'hands', command.user);
    case 'say-done':
      return command.step === workshop.phase.step ? joined(workshop, 'done', by) : 'moved-on';
    case 'take-back-done':
      return without(workshop, 'done', by);
    case 'hand-over':
      return workshop.lead === command.to ? workshop : { ...workshop, lead: command.to };
    default:
      return command satisfies never;
  }
}

function joined(workshop: Workshop, list: 'hands' | 'done', who: UserId): Workshop | WorkshopRefusal {
  if (workshop[list].includes(who)) return workshop;
  if (workshop[list].length >= MAX_WORKSHOP_PEOPLE) return 'too-many-people';
  return { ...workshop, [list]: [...workshop[list], who] };
}

function without(workshop: Workshop, list: 'hands' | 'done', who: UserId): Workshop {
  if (!workshop[list].includes(who)) return workshop;
  return { ...workshop, [list]: workshop[list].filter((other) => other !== who) };
}
