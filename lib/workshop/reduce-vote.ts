import type { UserId } from '../board/ids.ts';
import type { Ballot, OpenRound } from './ballot.ts';
import { castDots, emptyBallot, rateNote } from './cast.ts';
import type { CommandOf } from './command.ts';
import { ownValue } from './own-value.ts';
import type { WorkshopRefusal } from './refusal.ts';
import { countRound, openRound } from './round.ts';
import { isRunning, notRunning, type RunningWorkshop } from './running.ts';
import { currentStep, MAX_ROUNDS, MAX_WORKSHOP_PEOPLE, type Workshop } from './workshop.ts';

type VoteCommand = CommandOf<'open-vote' | 'close-vote' | 'cast-dots' | 'rate' | 'finish-ballot'>;

/** Secret ballots, of which nothing is told before they are counted. */
export function reduceVote(
  workshop: Workshop,
  command: VoteCommand,
  by: UserId,
  now: number,
): Workshop | WorkshopRefusal {
  if (!isRunning(workshop)) return notRunning(workshop);
  if (command.type === 'open-vote') return openVote(workshop, command.id, now);
  const { round } = workshop;
  if (round?.id !== command.round) {
    const isCounted = workshop.rounds.some(({ id }) => id === command.round);
    return command.type === 'close-vote' && isCounted ? workshop : 'no-open-vote';
  }
  const ballot = ownValue(round.ballots, by) ?? emptyBallot(round.rules);
  switch (command.type) {
    case 'close-vote':
      return countRound(workshop, now);
    case 'cast-dots':
      return withBallot(workshop, round, by, castDots(ballot, round.rules, command.note, command.dots));
    case 'rate':
      return withBallot(workshop, round, by, rateNote(ballot, command.note, command.rating));
    case 'finish-ballot': {
      const isSame = ballot.isFinished === command.isFinished;
      return withBallot(workshop, round, by, isSame ? null : { ...ballot, isFinished: command.isFinished });
    }
    default:
      return command satisfies never;
  }
}

function openVote(workshop: RunningWorkshop, id: string, now: number): Workshop | WorkshopRefusal {
  const step = currentStep(workshop);
  if (step?.mode !== 'vote') return 'not-a-vote';
  if (workshop.round?.id === id || workshop.rounds.some((round) => round.id === id)) return workshop;
  if (workshop.round) return 'vote-is-open';
  if (workshop.rounds.length >= MAX_ROUNDS) return 'too-many-rounds';
  return { ...workshop, round: openRound(step, id, now) };
}

/** `ballot`: `null` when it stays as it is. */
function withBallot(
  workshop: Workshop,
  round: OpenRound,
  by: UserId,
  ballot: Ballot | WorkshopRefusal | null,
): Workshop | WorkshopRefusal {
  if (ballot === null) return workshop;
  if (typeof ballot === 'string') return ballot;
  const { ballots } = round;
  if (!Object.hasOwn(ballots, by) && Object.keys(ballots).length >= MAX_WORKSHOP_PEOPLE)
    return 'too-many-people';
  return { ...workshop, round: { ...round, ballots: { ...ballots, [by]: ballot } } };
}
