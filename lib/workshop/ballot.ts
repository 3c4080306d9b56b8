import type { NoteId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { StepId, VoteRules } from './step.ts';

/** Each from 1 to 5: how much the model hangs on it, and how well it is known to be true. */
export type Rating = { readonly importance: number; readonly evidence: number };

/** One person's votes in one round. Notes with no dot, or no rating, are not in it. */
export type Ballot =
  | { readonly kind: 'dots'; readonly dots: Readonly<Record<NoteId, number>>; readonly isFinished: boolean }
  | {
      readonly kind: 'matrix';
      readonly ratings: Readonly<Record<NoteId, Rating>>;
      readonly isFinished: boolean;
    };

/** A note's dots of everybody, and of how many people. */
export type DotResult = { readonly note: NoteId; readonly dots: number; readonly voters: number };

/**
 * A note's ratings of everybody: means from 1 to 5, the spread of opinion as the larger of the two standard
 * deviations, and the risk: importance times the lack of evidence, from 1 to 25.
 */
export type MatrixResult = {
  readonly note: NoteId;
  readonly importance: number;
  readonly evidence: number;
  readonly spread: number;
  readonly risk: number;
  readonly voters: number;
};

/** Most first. Who voted for what is in none of them. */
export type RoundResults =
  | { readonly kind: 'dots'; readonly notes: readonly DotResult[] }
  | { readonly kind: 'matrix'; readonly notes: readonly MatrixResult[] };

type AnyRound = {
  readonly id: string;
  readonly step: StepId;
  /** The title of its step. */
  readonly title: string;
  readonly rules: VoteRules;
  /** Notes of these blocks; empty: of all. */
  readonly blocks: readonly BlockKey[];
  /** Milliseconds since 1970. */
  readonly openedAt: number;
};

export type ClosedRound = AnyRound & {
  readonly closedAt: number;
  readonly voters: number;
  readonly results: RoundResults;
};

/** Ballots live as long as the round is open: once it is counted nobody can tell any more who voted for what. */
export type OpenRound = AnyRound & { readonly ballots: Readonly<Record<string, Ballot>> };
