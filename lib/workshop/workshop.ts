import type { NoteId, UserId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { Rect } from '../geometry/rect.ts';
import type { ClosedRound, OpenRound } from './ballot.ts';
import type { Step, StepId, StepMode } from './step.ts';

/** Never ticks: a running clock is the moment at which its time is up, which may be past. */
export type Clock =
  /** Milliseconds since 1970. */
  | { readonly is: 'running'; readonly endsAt: number }
  /** Milliseconds left; below 0 when it was stopped over time. */
  | { readonly is: 'paused'; readonly left: number };

/** What became of one step: it may come twice when a facilitator goes back. Times are milliseconds since 1970. */
export type StepRun = {
  readonly step: StepId;
  readonly title: string;
  readonly mode: StepMode;
  /** As the agenda had it when the step began. */
  readonly seconds: number;
  readonly startedAt: number;
  /** `null`: it is on. */
  readonly endedAt: number | null;
};

export type Phase =
  | { readonly is: 'planned' }
  | { readonly is: 'running'; readonly step: StepId; readonly clock: Clock; readonly startedAt: number }
  | { readonly is: 'ended'; readonly startedAt: number; readonly endedAt: number };

/** What everybody is shown at once. */
export type Spotlight =
  | { readonly is: 'note'; readonly note: NoteId }
  | { readonly is: 'block'; readonly block: BlockKey };

/** Everyone was brought to one view of the board; each `count` moves everybody once. */
export type Summons = { readonly count: number; readonly by: UserId; readonly view: Rect };

/** What a workshop came to, in a facilitator's words. */
export type Outcome = { readonly id: string; readonly kind: 'decision' | 'question'; readonly text: string };

/** Notes that came out of hiding in one go. */
export type Reveal = {
  readonly at: number;
  readonly step: StepId;
  readonly notes: number;
  readonly people: number;
  readonly names: 'shown' | 'hidden';
};

/** A whole workshop as the server keeps it, ballots included: this never leaves the server. */
export type Workshop = {
  readonly agenda: readonly Step[];
  readonly phase: Phase;
  /** Whether the next step begins by itself when the time is up. */
  readonly advance: 'auto' | 'wait';
  readonly log: readonly StepRun[];
  /** All steps that were to come, in seconds, as the agenda had them at the start; 0 before. */
  readonly plannedSeconds: number;
  /** Who leads; `null` before the start. */
  readonly lead: UserId | null;
  readonly lock: 'open' | 'locked';
  readonly cursors: 'shown' | 'hidden';
  readonly spotlight: Spotlight | null;
  readonly summons: Summons | null;
  /** The one who has waited longest first. */
  readonly hands: readonly UserId[];
  /** Who said that they are done with the step. */
  readonly done: readonly UserId[];
  readonly round: OpenRound | null;
  /** Rounds that were counted, oldest first. */
  readonly rounds: readonly ClosedRound[];
  readonly reveals: readonly Reveal[];
  readonly outcomes: readonly Outcome[];
  /** Who was there while it ran, in the order in which they came. */
  readonly people: readonly UserId[];
};

export const emptyWorkshop: Workshop = {
  agenda: [],
  phase: { is: 'planned' },
  advance: 'wait',
  log: [],
  plannedSeconds: 0,
  lead: null,
  lock: 'open',
  cursors: 'shown',
  spotlight: null,
  summons: null,
  hands: [],
  done: [],
  round: null,
  rounds: [],
  reveals: [],
  outcomes: [],
  people: [],
};

/** Rounds that one workshop keeps. */
export const MAX_ROUNDS = 50;
export const MAX_OUTCOMES = 100;
export const MAX_OUTCOME_TEXT = 500;
/** People whom one workshop remembers; as many hands, people who are done, and ballots. */
export const MAX_WORKSHOP_PEOPLE = 500;
/** Steps that came, and notes that came out of hiding, as far back as one workshop tells. */
export const MAX_STEP_RUNS = 500;
export const MAX_REVEALS = 100;

/** The step that is on; `null` unless the workshop runs. */
export function currentStep({ agenda, phase }: Pick<Workshop, 'agenda' | 'phase'>): Step | null {
  return (phase.is === 'running' && agenda.find(({ id }) => id === phase.step)) || null;
}

/**
 * Who may change what all see. In a `private`, `vote` or `discuss` step, and on a locked board, only who runs the
 * workshop; in a `private` step the others write into drafts of their own.
 */
export function boardWriters(
  workshop: Pick<Workshop, 'agenda' | 'phase' | 'lock'>,
): 'editors' | 'facilitators' {
  if (workshop.lock === 'locked') return 'facilitators';
  switch (currentStep(workshop)?.mode) {
    case 'private':
    case 'vote':
    case 'discuss':
      return 'facilitators';
    default:
      return 'editors';
  }
}
