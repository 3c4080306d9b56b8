import type { OpenRound } from './ballot.ts';
import type { Step } from './step.ts';
import { tally } from './tally.ts';
import type { Workshop } from './workshop.ts';

type VoteStep = Extract<Step, { readonly mode: 'vote' }>;

/** A round by the rules that the step has now: they hold for it whatever becomes of the step. */
export function openRound(step: VoteStep, id: string, at: number): OpenRound {
  return {
    id,
    step: step.id,
    title: step.title,
    rules: step.rules,
    blocks: step.blocks,
    openedAt: at,
    ballots: {},
  };
}

/** Counts the open round, if there is one. Nothing of the ballots is left but the results. */
export function countRound(workshop: Workshop, at: number): Workshop {
  if (!workshop.round) return workshop;
  const { ballots, ...round } = workshop.round;
  const counted = { ...round, closedAt: at, ...tally(round.rules, Object.values(ballots)) };
  return { ...workshop, round: null, rounds: [...workshop.rounds, counted] };
}
