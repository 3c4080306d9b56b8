import type { BlockKey, CanvasBlockKey } from '../canvas/blocks.ts';

declare const brand: unique symbol;

export type StepId = string & { readonly [brand]: 'step' };

/**
 * What happens in a step. `open`: all write on the board; `private`: everyone writes where nobody else sees it;
 * `reveal`: what was hidden is laid out and sorted; `vote`: secret ballots; `discuss`: nobody but facilitators
 * changes the board; `break`: nothing.
 */
export const stepModes = ['open', 'private', 'reveal', 'vote', 'discuss', 'break'] as const;

export type StepMode = (typeof stepModes)[number];

/** A question of the guide: its block and its id there. */
export type QuestionRef = { readonly block: CanvasBlockKey; readonly id: string };

/** What one person may do with a ballot. */
export type VoteRules =
  /** So many dots each; at most `perNote` of them on one note, `null`: no bound. */
  | { readonly kind: 'dots'; readonly dots: number; readonly perNote: number | null }
  /** How much it matters and how sure one is, each from 1 to 5. */
  | { readonly kind: 'matrix' };

type AnyStep = {
  readonly id: StepId;
  readonly title: string;
  readonly instructions: string;
  readonly seconds: number;
  /** What it is about; empty: the whole board. */
  readonly blocks: readonly BlockKey[];
  /** Opens in everyone's guide. */
  readonly question: QuestionRef | null;
  /** A step that is passed over. */
  readonly isSkipped: boolean;
};

export type Step = AnyStep &
  (
    | { readonly mode: 'open' | 'reveal' | 'discuss' | 'break' }
    /** `counts`: whether others see how many notes each person has written. */
    | { readonly mode: 'private'; readonly counts: 'shown' | 'hidden' }
    | { readonly mode: 'vote'; readonly rules: VoteRules }
  );

export const MIN_STEP_SECONDS = 5;
export const MAX_STEP_SECONDS = 4 * 60 * 60;
/** Steps in one agenda: a day of ten minutes each. */
export const MAX_STEPS = 48;
export const MAX_STEP_TITLE = 80;
export const MAX_INSTRUCTIONS = 1_000;
export const MAX_DOTS = 99;
export const MATRIX_STEPS = 5;
/** Notes that one person rates in one round. */
export const MAX_RATINGS = 200;
