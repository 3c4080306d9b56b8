import type { NoteId } from '../board/ids.ts';
import type { Ballot, DotResult, MatrixResult, Rating, RoundResults } from './ballot.ts';
import { MATRIX_STEPS, type VoteRules } from './step.ts';

/** What the ballots of a round come to, and of how many people who marked anything. */
export function tally(
  rules: VoteRules,
  ballots: readonly Ballot[],
): { readonly voters: number; readonly results: RoundResults } {
  switch (rules.kind) {
    case 'dots': {
      const cast = ballots.flatMap((ballot) => (ballot.kind === 'dots' ? [entriesOf(ballot.dots)] : []));
      return { voters: votersOf(cast), results: { kind: 'dots', notes: dotResults(cast) } };
    }
    case 'matrix': {
      const cast = ballots.flatMap((ballot) => (ballot.kind === 'matrix' ? [entriesOf(ballot.ratings)] : []));
      return { voters: votersOf(cast), results: { kind: 'matrix', notes: matrixResults(cast) } };
    }
    default:
      return rules satisfies never;
  }
}

type Entries<T> = readonly (readonly [NoteId, T])[];

/** The keys of a ballot were note ids when they were cast. */
function entriesOf<T>(record: Readonly<Record<NoteId, T>>): Entries<T> {
  return Object.entries(record).map(([note, value]) => [note as NoteId, value]);
}

function votersOf(cast: readonly Entries<unknown>[]): number {
  return cast.filter((entries) => entries.length > 0).length;
}

/** All that was said of each note, by everybody. */
function gather<T>(cast: readonly Entries<T>[]): ReadonlyMap<NoteId, readonly T[]> {
  const all = new Map<NoteId, T[]>();
  for (const [note, value] of cast.flat()) {
    const values = all.get(note);
    if (values) values.push(value);
    else all.set(note, [value]);
  }
  return all;
}

function dotResults(cast: readonly Entries<number>[]): readonly DotResult[] {
  return Array.from(gather(cast), ([note, dots]) => ({
    note,
    dots: sum(dots),
    voters: dots.length,
  })).sort((a, b) => b.dots - a.dots || b.voters - a.voters || byId(a, b));
}

function matrixResults(cast: readonly Entries<Rating>[]): readonly MatrixResult[] {
  return Array.from(gather(cast), ([note, ratings]) => {
    const importances = ratings.map(({ importance }) => importance);
    const evidences = ratings.map(({ evidence }) => evidence);
    const importance = sum(importances) / ratings.length;
    const evidence = sum(evidences) / ratings.length;
    return {
      note,
      importance,
      evidence,
      spread: Math.max(deviation(importances), deviation(evidences)),
      risk: importance * (MATRIX_STEPS + 1 - evidence),
      voters: ratings.length,
    };
  }).sort((a, b) => b.risk - a.risk || b.importance - a.importance || byId(a, b));
}

/** Notes that are level stand in an order that tells nothing of who voted first. */
function byId(a: { readonly note: NoteId }, b: { readonly note: NoteId }): number {
  return a.note < b.note ? -1 : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The standard deviation of all values there are; by whole sums, so that their order does not matter. */
function deviation(values: readonly number[]): number {
  const { length } = values;
  const squares = sum(values.map((value) => value * value));
  return Math.sqrt(length * squares - sum(values) ** 2) / length;
}
