import type { BlockKey } from '../canvas/blocks.ts';
import type { StepMode } from './step.ts';
import type { Outcome, Workshop } from './workshop.ts';

/**
 * A workshop's record, complete in itself: it tells the same when board, people and agenda have changed. Names in it
 * are what people were called at its end: they say who did what then, and stay when somebody takes another name or
 * leaves. It goes when its board goes.
 */
export type Recap = {
  readonly id: string;
  readonly board: string;
  /** Times are milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** As the agenda was at the start. */
  readonly plannedSeconds: number;
  readonly lead: string | null;
  /** Names, in the order in which they came. */
  readonly people: readonly string[];
  readonly steps: readonly RecapStep[];
  /** Every block of the canvas and the parking lot, those without a note too. */
  readonly blocks: readonly RecapBlock[];
  readonly rounds: readonly RecapRound[];
  readonly decisions: readonly string[];
  readonly questions: readonly string[];
};

export type RecapStep = {
  readonly title: string;
  readonly mode: StepMode;
  readonly plannedSeconds: number;
  /** When it came first. */
  readonly startedAt: number | null;
  /** All the times that it came; `null`: it was planned and did not come. */
  readonly actualSeconds: number | null;
  readonly isSkipped: boolean;
};

/** `author`: `null` for a note without a name. */
export type RecapNote = { readonly text: string; readonly author: string | null };

export type RecapBlock = { readonly block: BlockKey; readonly notes: readonly RecapNote[] };

/** Notes stand in the order that the votes gave them. */
export type RecapRound = {
  readonly title: string;
  readonly voters: number;
  readonly results:
    | { readonly kind: 'dots'; readonly notes: readonly RecapDots[] }
    | { readonly kind: 'matrix'; readonly notes: readonly RecapRating[] };
};

/** `text` and `block`: `null` when the note was taken away since. */
type RecapPlace = { readonly text: string | null; readonly block: BlockKey | null; readonly voters: number };

export type RecapDots = RecapPlace & { readonly dots: number };

/** An assumption: its means and their spread as the round counted them. */
export type RecapRating = RecapPlace & {
  readonly importance: number;
  readonly evidence: number;
  readonly spread: number;
  readonly risk: number;
};

export type EndedWorkshop = Workshop & {
  readonly phase: Extract<Workshop['phase'], { readonly is: 'ended' }>;
};

/** True for a workshop of which a recap can be made. */
export function hasEnded(workshop: Workshop): workshop is EndedWorkshop {
  return workshop.phase.is === 'ended';
}

/** What a workshop came to, as a recap tells it. */
export function outcomeTexts(outcomes: readonly Outcome[]): Pick<Recap, 'decisions' | 'questions'> {
  const textsOf = (wanted: Outcome['kind']) =>
    outcomes.filter(({ kind }) => kind === wanted).map(({ text }) => text);
  return { decisions: textsOf('decision'), questions: textsOf('question') };
}
