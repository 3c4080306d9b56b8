import type { SendResult, WorkshopSnapshot, WorkshopStore } from '#components/workshop/workshop-store.ts';
import type { UserId } from '#lib/board/ids.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';
import type { FacilitatorCommand, ParticipantCommand } from '#lib/workshop/command.ts';
import type { Step, StepId } from '#lib/workshop/step.ts';
import type { RoundView, WorkshopState, WorkshopView } from '#lib/workshop/view.ts';
import { emptyWorkshop } from '#lib/workshop/workshop.ts';

/** For tests: a workshop's store without a server, which notes what it is asked and says yes. */
export type SampleWorkshop = WorkshopStore & {
  readonly sent: (FacilitatorCommand | ParticipantCommand)[];
  readonly put: (change: Partial<WorkshopSnapshot>) => void;
  /** The next question is answered so, once the promise has it. */
  readonly answerWith: (answer: Promise<SendResult>) => void;
};

export function sampleWorkshop(first: Partial<WorkshopSnapshot> = {}): SampleWorkshop {
  const listeners = new ListenerSets();
  const sent: SampleWorkshop['sent'] = [];
  let snapshot: WorkshopSnapshot = { view: null, ballot: null, drafts: null, ...first };
  let next: Promise<SendResult> | null = null;
  return {
    sent,
    get: () => snapshot,
    subscribe: (listener) => listeners.add('workshop', listener),
    now: () => 0,
    send: (command) => {
      sent.push(command);
      const answer = next ?? Promise.resolve<SendResult>({ is: 'done' });
      next = null;
      return answer;
    },
    reveal: () => Promise.resolve({ is: 'done' }),
    close: () => {},
    put: (change) => {
      snapshot = { ...snapshot, ...change };
      listeners.notify('workshop');
    },
    answerWith: (answer) => {
      next = answer;
    },
  };
}

export const stepId = (name: string) => `step-${name}` as StepId;
export const userId = (name: string) => `user-${name}` as UserId;

export function sampleStep(name: string, given: Partial<Step> = {}): Step {
  const step = {
    ...{ id: stepId(name), title: `The ${name} step`, instructions: '', seconds: 60, blocks: [] },
    ...{ question: null, isSkipped: false, mode: 'open' },
  } as const;
  // A mode and what belongs to it are given together.
  return { ...step, ...given } as Step;
}

/** A workshop that runs, with the first of these steps on. */
export function runningView(
  steps: readonly Step[],
  change: Partial<WorkshopState> = {},
  startedAt = 0,
): WorkshopView {
  const [first] = steps;
  if (!first) throw new Error('a workshop that runs has a step');
  const { agenda: _agenda, round: _round, rounds, ...state } = emptyWorkshop;
  return {
    id: 'workshop-1',
    version: 1,
    agenda: steps,
    state: {
      ...state,
      rounds,
      round: null,
      phase: { is: 'running', step: first.id, clock: { is: 'paused', left: 0 }, startedAt },
      log: [
        {
          ...{ step: first.id, title: first.title, mode: first.mode },
          ...{ seconds: first.seconds, startedAt, endedAt: null },
        },
      ],
      ...change,
    },
  };
}

export function sampleRound(given: Partial<RoundView> = {}): RoundView {
  return {
    ...{ id: 'round-1', step: stepId('vote'), title: 'Vote', blocks: [], openedAt: 0, finished: [] },
    rules: { kind: 'dots', dots: 3, perNote: 2 },
    ...given,
  };
}
