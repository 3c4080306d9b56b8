import type { NoteId, UserId } from '../board/ids.ts';
import type { Note } from '../board/note.ts';
import { compareNotes, hasChanged } from './compare-notes.ts';
import type { NoteStep } from './history-step.ts';
import type { ChangeKind } from './note-change.ts';

/** One note before and after one update. */
export type NoteTouch = {
  readonly id: NoteId;
  readonly by: UserId | null;
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly before: Note | null;
  readonly after: Note | null;
  /** There was a note of this id before, which had been taken away. */
  readonly again: boolean;
};

/** What somebody goes on doing within this time is one step, in milliseconds. */
export const STEP_GAP = 60_000;

/** What an update did to a note; nothing when nobody would see it. */
export function stepsOf({ seq, at, ...touch }: NoteTouch): readonly NoteStep[] {
  return compareNotes(touch.before, touch.after).map((kind) => ({
    ...touch,
    kind,
    seqs: [seq],
    since: at,
    at,
  }));
}

/**
 * Joins what belongs together, in the order in which it began: letters of one person, small moves, and what somebody
 * does to a note that they have just added.
 * @param steps in the order of their updates; they may be joined ones already
 */
export function gatherSteps(steps: Iterable<NoteStep>): readonly NoteStep[] {
  const gathered: NoteStep[] = [];
  /** Where the step lies that another one of the same note, person and kind may go on with. */
  const open = new Map<NoteId, Map<string, number>>();
  for (const step of steps) {
    const ofNote = open.get(step.id) ?? new Map<string, number>();
    const into = goesOn(step, gathered, ofNote);
    if (into) gathered[into.index] = join(into.step, step);
    else ofNote.set(keyOf(step.kind, step.by), gathered.push(step) - 1);
    // Whoever brings the note back begins anew.
    if (step.kind === 'dropped') open.delete(step.id);
    else open.set(step.id, ofNote);
  }
  return gathered;
}

/** The steps that somebody should read: what was taken back at once is left out. @param steps gathered ones */
export function lastingSteps(steps: readonly NoteStep[]): readonly NoteStep[] {
  return steps.filter((step) => isLasting(step) || steps.some((other) => goesBetween(other, step)));
}

const isLasting = ({ kind, before, after }: NoteStep): boolean => hasChanged(kind, before, after);

/** Whoever takes back what they did while somebody else was at it may have taken back more than that. */
function goesBetween(other: NoteStep, step: NoteStep): boolean {
  if (other.id !== step.id || other.by === step.by) return false;
  const [first = 0, last = 0] = [step.seqs[0], step.seqs.at(-1)];
  return other.seqs.some((seq) => seq > first && seq < last);
}

function goesOn(
  { kind, by, since }: NoteStep,
  gathered: readonly NoteStep[],
  ofNote: ReadonlyMap<string, number>,
): { readonly index: number; readonly step: NoteStep } | null {
  if (kind === 'added' || kind === 'dropped') return null;
  for (const each of ['added', kind] as const) {
    const index = ofNote.get(keyOf(each, by));
    const step = index === undefined ? undefined : gathered[index];
    if (index !== undefined && step && since - step.at <= STEP_GAP) return { index, step };
  }
  return null;
}

/** Joined steps may have gone on side by side: what the last update left is what there is after both. */
function join(earlier: NoteStep, later: NoteStep): NoteStep {
  const isLater = lastOf(later) >= lastOf(earlier);
  return {
    ...earlier,
    seqs: joinSeqs(earlier.seqs, later.seqs),
    at: Math.max(earlier.at, later.at),
    after: isLater ? later.after : earlier.after,
  };
}

function joinSeqs(earlier: readonly number[], later: readonly number[]): readonly number[] {
  if ((earlier.at(-1) ?? 0) < (later[0] ?? 0)) return [...earlier, ...later];
  return [...new Set([...earlier, ...later])].sort((a, b) => a - b);
}

const lastOf = ({ seqs }: NoteStep): number => seqs.at(-1) ?? 0;

const keyOf = (kind: ChangeKind, by: UserId | null): string => `${kind} ${by ?? ''}`;
