import { can } from '../board/can.ts';
import type { UserId } from '../board/ids.ts';
import type { Actor, Command } from './command.ts';
import { commandRights } from './command-rights.ts';
import { reduceAgenda } from './reduce-agenda.ts';
import { reduceClock } from './reduce-clock.ts';
import { reduceHands } from './reduce-hands.ts';
import { reduceOutcomes } from './reduce-outcomes.ts';
import { reduceRoom } from './reduce-room.ts';
import { reduceRun } from './reduce-run.ts';
import { arrive, recordReveal, timeUp } from './reduce-server.ts';
import { reduceVote } from './reduce-vote.ts';
import type { WorkshopRefusal } from './refusal.ts';
import type { Workshop } from './workshop.ts';

/**
 * What a command makes of a workshop: the next one; the very same object when it has no effect; or why it is
 * refused. `now`: milliseconds since 1970. Whether a note or a person in a command exists is for the caller to ask.
 */
export function reduce(
  workshop: Workshop,
  command: Command,
  actor: Actor,
  now: number,
): Workshop | WorkshopRefusal {
  const right = commandRights[command.type];
  if (actor.is === 'person') {
    return right === 'server' || !can(actor.role, right)
      ? 'not-allowed'
      : reduceAsked(workshop, command, actor.id, now);
  }
  switch (command.type) {
    case 'time-up':
      return timeUp(workshop, now);
    case 'arrive':
      return arrive(workshop, command.user);
    case 'revealed':
      return recordReveal(workshop, command, now);
    default:
      return 'not-allowed';
  }
}

function reduceAsked(
  workshop: Workshop,
  command: Command,
  by: UserId,
  now: number,
): Workshop | WorkshopRefusal {
  switch (command.type) {
    case 'use-agenda':
    case 'add-step':
    case 'change-step':
    case 'remove-step':
    case 'move-step':
    case 'duplicate-step':
    case 'skip-step':
      return reduceAgenda(workshop, command);
    case 'start':
    case 'next-step':
    case 'go-to-step':
    case 'end':
    case 'plan-again':
      return reduceRun(workshop, command, by, now);
    case 'set-advance':
    case 'pause':
    case 'resume':
    case 'add-time':
      return reduceClock(workshop, command, now);
    case 'open-vote':
    case 'close-vote':
    case 'cast-dots':
    case 'rate':
    case 'finish-ballot':
      return reduceVote(workshop, command, by, now);
    case 'lock-board':
    case 'unlock-board':
    case 'hide-cursors':
    case 'show-cursors':
    case 'summon':
    case 'spotlight':
      return reduceRoom(workshop, command, by);
    case 'raise-hand':
    case 'lower-hand':
    case 'lower-hand-of':
    case 'say-done':
    case 'take-back-done':
    case 'hand-over':
      return reduceHands(workshop, command, by);
    case 'add-outcome':
    case 'remove-outcome':
      return reduceOutcomes(workshop, command);
    case 'time-up':
    case 'arrive':
    case 'revealed':
      return 'not-allowed';
    default:
      return command satisfies never;
  }
}
