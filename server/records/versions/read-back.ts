import type { BoardId } from '#lib/board/ids.ts';
import type { NoteStep } from '#lib/review/history-step.ts';
import { gatherSteps, lastingSteps } from '#lib/review/history-steps.ts';
import type { HistorySegments } from './history-segments.ts';
import { indexOf, SEGMENT, type Segment } from './segment.ts';

export type ReadBack = {
  /** What is looked for, in the order in which it began. */
  readonly steps: readonly NoteStep[];
  /** Where to go on reading, before this update; `null`: that was all. */
  readonly next: number | null;
  /** Rows of that time are damaged: there may be more that is not known. */
  readonly isDamaged: boolean;
};

type Question = {
  /** Only updates before this one; one that an answer named, or the one after the last. */
  readonly before: number;
  readonly head: number;
  readonly isMeant: (step: NoteStep) => boolean;
  /** Enough steps for one answer. */
  readonly enough: number;
};

/** Segments that one answer looks through, however little it finds. */
const MOST_SEGMENTS = 20;

/** Reads a board's log backwards until there is enough of what is looked for. */
export async function readBack(
  segments: HistorySegments,
  boardId: BoardId,
  { before, head, isMeant, enough }: Question,
): Promise<ReadBack> {
  const found: Segment[] = [];
  let last = indexOf(Math.min(before - 1, head));
  let steps: readonly NoteStep[] = [];
  while (last >= 0 && steps.length < enough && found.length < MOST_SEGMENTS) {
    // Where there was little to find, twice as far: walking on is less work than beginning.
    const more = Math.min(Math.max(1, found.length), MOST_SEGMENTS - found.length);
    const first = Math.max(0, last - more + 1);
    found.unshift(...(await segments.read(boardId, { first, last, head })));
    steps = lastingSteps(gatherSteps(found.flatMap((segment) => segment.steps.filter(isMeant))));
    last = first - 1;
  }
  return {
    steps,
    next: last >= 0 ? (last + 1) * SEGMENT + 1 : null,
    isDamaged: found.some(({ isDamaged }) => isDamaged),
  };
}
