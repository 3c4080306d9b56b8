import type { Role } from '../board/can.ts';
import type { NoteId, UserId } from '../board/ids.ts';
import type { Actor, Command } from './command.ts';
import { reduce } from './reduce.ts';
import type { Step, StepId, StepMode, VoteRules } from './step.ts';
import { emptyWorkshop, type Workshop } from './workshop.ts';

/** The moment at which sample workshops start. */
export const START = Date.UTC(2026, 10, 23, 9);
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;

export const stepId = (id: string): StepId => id as StepId;
export const noteId = (id: string): NoteId => id as NoteId;
export const userId = (id: string): UserId => id as UserId;

export const server: Actor = { is: 'server' };
export const person = (id: string, role: Role): Actor => ({ is: 'person', id: userId(id), role });
export const fay = person('fay', 'facilitator');
export const gus = person('gus', 'facilitator');
export const ann = person('ann', 'editor');
export const bob = person('bob', 'commenter');

/** Two minutes of a mode; `vote`: three dots, at most two on a note, unless other rules are given. */
export function sampleStep(
  id: string,
  mode: StepMode = 'open',
  given: Partial<Omit<Step, 'id' | 'mode'>> & { readonly rules?: VoteRules } = {},
): Step {
  const { rules = { kind: 'dots', dots: 3, perNote: 2 }, ...rest } = given;
  const step = {
    id: stepId(id),
    title: `Step ${id}`,
    instructions: '',
    seconds: 120,
    blocks: [],
    question: null,
    isSkipped: false,
    ...rest,
  };
  switch (mode) {
    case 'vote':
      return { ...step, mode, rules };
    case 'private':
      return { ...step, mode, counts: 'shown' };
    default:
      return { ...step, mode };
  }
}

/** A workshop with these steps, still to start. */
export function planned(steps: readonly Step[], given: Partial<Workshop> = {}): Workshop {
  return { ...emptyWorkshop, agenda: steps, ...given };
}

/** What becomes of a workshop by these commands, none of which may be refused. */
export function after(
  workshop: Workshop,
  ...commands: readonly (readonly [actor: Actor, command: Command, now?: number])[]
): Workshop {
  return commands.reduce((current, [actor, command, now = START]) => {
    const next = reduce(current, command, actor, now);
    if (typeof next === 'string') throw new Error(`${command.type} was refused: ${next}`);
    return next;
  }, workshop);
}

/** These steps, started by Fay at `START`. */
export function started(steps: readonly Step[], given: Partial<Workshop> = {}): Workshop {
  return after(planned(steps, given), [fay, { type: 'start' }]);
}
