import type { BlockKey } from '../canvas/blocks.ts';
import type { StepMode } from './step.ts';

/** A workshop's record, complete in itself: it tells the same when board, people and agenda have changed. */
export type Recap = {
  readonly id: string;
  readonly board: string;
  /** Times are milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly lead: string | null;
  /** Names, in the order in which they came. */
  readonly people: readonly string[];
  readonly steps: readonly RecapStep[];
  readonly blocks: readonly RecapBlock[];
  readonly rounds: readonly RecapRound[];
  readonly decisions: readonly string[];
  readonly questions: readonly string[];
};

export type RecapStep = {
  readonly title: string;
  readonly mode: StepMode;
  readonly plannedSeconds: number;
  /** `null`: it was planned and did not come. */
  readonly actualSeconds: number | null;
  readonly isSkipped: boolean;
};

/** `author`: `null` for a note without a name. */
export type RecapNote = { readonly text: string; readonly author: string | null };

export type RecapBlock = { readonly block: BlockKey; readonly notes: readonly RecapNote[] };

export type RecapRound = {
  readonly title: string;
  readonly voters: number;
  readonly results:
    | { readonly kind: 'dots'; readonly notes: readonly (RecapPlace & { readonly dots: number })[] }
    | {
        readonly kind: 'matrix';
        readonly notes: readonly (RecapPlace & {
          readonly importance: number;
          readonly evidence: number;
          readonly spread: number;
          readonly risk: number;
        })[];
      };
};

/** `text`: `null` when the note was taken away since. */
type RecapPlace = { readonly text: string | null; readonly block: BlockKey | null; readonly voters: number };
