import type { Board } from '../board/board.ts';
import { ANONYMOUS, type NoteId, type UserId } from '../board/ids.ts';
import { compareReadingOrder } from '../board/reading-order.ts';
import { blockKeys } from '../canvas/blocks.ts';
import type { ClosedRound } from './ballot.ts';
import { type EndedWorkshop, outcomeTexts, type Recap, type RecapBlock, type RecapRound } from './recap.ts';
import { recapSteps } from './recap-steps.ts';

export type RecapMatter = {
  readonly id: string;
  readonly boardTitle: string;
  readonly workshop: EndedWorkshop;
  /** As it is saved when the workshop ends. */
  readonly board: Pick<Board, 'notes'>;
  /** What people are called when the workshop ends; `null` for nobody that is known. */
  readonly nameOf: (id: UserId) => string | null;
};

/** What is kept of a workshop. Notes without a word are left out. */
export function makeRecap({ id, boardTitle, workshop, board, nameOf }: RecapMatter): Recap {
  const { phase, lead, people, plannedSeconds, outcomes, rounds } = workshop;
  return {
    id,
    board: boardTitle,
    startedAt: phase.startedAt,
    endedAt: phase.endedAt,
    plannedSeconds,
    lead: lead && nameOf(lead),
    people: people.map(nameOf).filter((name) => name !== null),
    steps: recapSteps(workshop),
    blocks: recapBlocks(board, (author) => (author === ANONYMOUS ? null : nameOf(author))),
    rounds: rounds.map((round) => recapRound(round, board)),
    ...outcomeTexts(outcomes),
  };
}

function recapBlocks({ notes }: Pick<Board, 'notes'>, nameOf: RecapMatter['nameOf']): readonly RecapBlock[] {
  const written = [...notes.values()].filter(({ plain }) => plain.trim() !== '');
  const inBlocks = Map.groupBy(written.sort(compareReadingOrder), ({ at }) => at.block);
  return blockKeys.map((block) => ({
    block,
    notes: (inBlocks.get(block) ?? []).map(({ plain, author }) => ({ text: plain, author: nameOf(author) })),
  }));
}

function recapRound({ title, voters, results }: ClosedRound, { notes }: Pick<Board, 'notes'>): RecapRound {
  const placeOf = (id: NoteId) => {
    const note = notes.get(id);
    return { text: note?.plain ?? null, block: note?.at.block ?? null };
  };
  switch (results.kind) {
    case 'dots': {
      const counted = results.notes.map(({ note, ...rest }) => ({ ...placeOf(note), ...rest }));
      return { title, voters, results: { kind: 'dots', notes: counted } };
    }
    case 'matrix': {
      const counted = results.notes.map(({ note, ...rest }) => ({ ...placeOf(note), ...rest }));
      return { title, voters, results: { kind: 'matrix', notes: counted } };
    }
    default:
      return results satisfies never;
  }
}
