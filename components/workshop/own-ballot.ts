import type { Ballot } from '#lib/workshop/ballot.ts';
import { castDots, emptyBallot, rateNote } from '#lib/workshop/cast.ts';
import type { CommandOf } from '#lib/workshop/command.ts';
import type { VoteRules } from '#lib/workshop/step.ts';

/** What one person does to their own ballot. */
export type BallotCommand = CommandOf<'cast-dots' | 'rate' | 'finish-ballot'>;

export function isBallotCommand(command: { readonly type: string }): command is BallotCommand {
  return command.type === 'cast-dots' || command.type === 'rate' || command.type === 'finish-ballot';
}

/** The ballot as it is once the server has taken these, as far as can be told; what it will refuse is left out. */
export function ballotAfter(
  ballot: Ballot | null,
  rules: VoteRules,
  commands: readonly BallotCommand[],
): Ballot | null {
  return commands.reduce<Ballot | null>((before, command) => {
    const after = applyTo(before ?? emptyBallot(rules), rules, command);
    return after === null || typeof after === 'string' ? before : after;
  }, ballot);
}

function applyTo(ballot: Ballot, rules: VoteRules, command: BallotCommand): ReturnType<typeof castDots> {
  switch (command.type) {
    case 'cast-dots':
      return castDots(ballot, rules, command.note, command.dots);
    case 'rate':
      return rateNote(ballot, command.note, command.rating);
    case 'finish-ballot':
      return { ...ballot, isFinished: command.isFinished };
    default:
      return command satisfies never;
  }
}
