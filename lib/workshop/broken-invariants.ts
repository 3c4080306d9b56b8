import type { Ballot } from './ballot.ts';
import { isSoundStep } from './is-sound-step.ts';
import { stateOf } from './state-of.ts';
import { MAX_RATINGS, MAX_STEPS, type VoteRules } from './step.ts';
import {
  currentStep,
  MAX_OUTCOMES,
  MAX_REVEALS,
  MAX_ROUNDS,
  MAX_STEP_RUNS,
  MAX_WORKSHOP_PEOPLE,
  type Workshop,
} from './workshop.ts';

/** What must hold in every workshop, whatever happened to it: for tests. The names of what does not. */
export function brokenInvariants(workshop: Workshop): readonly string[] {
  const { agenda, phase, log, round, rounds, hands, done, people } = workshop;
  const isRunning = phase.is === 'running';
  const current = currentStep(workshop);
  const open = log.filter(({ endedAt }) => endedAt === null);
  const rules: Readonly<Record<string, boolean>> = {
    'the agenda is sound': agenda.length <= MAX_STEPS && agenda.every(isSoundStep),
    'a step is in the agenda once': areUnique(agenda.map(({ id }) => id)),
    'a running step is in the agenda and not skipped': !isRunning || current?.isSkipped === false,
    'exactly one run is open while it runs, and none otherwise': open.length === (isRunning ? 1 : 0),
    'the last run is of the step that is on':
      !isRunning || (open[0] === log.at(-1) && open[0]?.step === phase.step),
    'the log goes forward': log.every(
      ({ startedAt, endedAt }, at) =>
        endedAt === null || (startedAt <= endedAt && endedAt <= (log[at + 1]?.startedAt ?? endedAt)),
    ),
    'a clock is a moment':
      !isRunning ||
      Number.isSafeInteger(phase.clock.is === 'running' ? phase.clock.endsAt : phase.clock.left),
    'somebody leads what has started, and was there':
      phase.is === 'planned' ? people.length === 0 : workshop.lead !== null && people.length > 0,
    'hands and votes are up only while it runs':
      isRunning || (hands.length + done.length === 0 && round === null),
    'nobody is in a list twice': [hands, done, people].every(areUnique),
    'lists have their bounds':
      [hands, done, people].every((list) => list.length <= MAX_WORKSHOP_PEOPLE) &&
      log.length <= MAX_STEP_RUNS &&
      rounds.length <= MAX_ROUNDS &&
      workshop.reveals.length <= MAX_REVEALS &&
      workshop.outcomes.length <= MAX_OUTCOMES,
    'a round is open only in its vote step':
      !round || (current?.mode === 'vote' && round.step === current.id),
    'a round has its name alone': areUnique([...rounds, ...(round ? [round] : [])].map(({ id }) => id)),
    'a ballot never exceeds its allowance':
      !round || Object.values(round.ballots).every((ballot) => isWithin(ballot, round.rules)),
    'no more dots are counted than could be cast': rounds.every(
      ({ rules: { kind, ...rest }, results, voters }) =>
        kind === results.kind &&
        (results.kind !== 'dots' ||
          !('dots' in rest) ||
          results.notes.reduce((sum, { dots }) => sum + dots, 0) <= voters * rest.dots),
    ),
    'ballots of a counted round are gone': rounds.every((counted) => !('ballots' in counted)),
    'what everybody is told says nothing of votes that are not counted':
      JSON.stringify(stateOf(workshop)) === JSON.stringify(stateOf(withBlankBallots(workshop))),
    'its numbers are numbers': hasFiniteNumbers(workshop),
  };
  return Object.keys(rules).filter((name) => !rules[name]);
}

function isWithin(ballot: Ballot, rules: VoteRules): boolean {
  if (ballot.kind === 'matrix') {
    const ratings = Object.values(ballot.ratings);
    const values = ratings.flatMap(({ importance, evidence }) => [importance, evidence]);
    return (
      rules.kind === 'matrix' &&
      ratings.length <= MAX_RATINGS &&
      values.every((value) => [1, 2, 3, 4, 5].includes(value))
    );
  }
  if (rules.kind !== 'dots') return false;
  const dots = Object.values(ballot.dots);
  return (
    dots.every((each) => Number.isInteger(each) && each > 0 && each <= (rules.perNote ?? rules.dots)) &&
    dots.reduce((sum, each) => sum + each, 0) <= rules.dots
  );
}

function withBlankBallots(workshop: Workshop): Workshop {
  if (!workshop.round) return workshop;
  const ballots = Object.entries(workshop.round.ballots)
    .map(([user, { isFinished }]) => [user, { kind: 'dots', dots: {}, isFinished }] as const)
    .reverse();
  return { ...workshop, round: { ...workshop.round, ballots: Object.fromEntries(ballots) } };
}

function hasFiniteNumbers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasFiniteNumbers);
}

function areUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
