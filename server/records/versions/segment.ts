import type { NoteStep, StepMark } from '#lib/review/history-step.ts';

/** Updates of one segment: about what lies between two snapshots. */
export const SEGMENT = 500;

/** What happened in a part of a board's log: the updates from `SEGMENT * index + 1` on. */
export type Segment = {
  readonly index: number;
  /** The last update of it that there is. */
  readonly upTo: number;
  readonly steps: readonly NoteStep[];
  /** Rows are missing or are not what was written, so that some of it is not known. */
  readonly isDamaged: boolean;
};

/** Of a segment, who had a hand in what: a small part of it. */
export type SegmentMarks = Pick<Segment, 'index' | 'upTo' | 'isDamaged'> & {
  readonly steps: readonly StepMark[];
};

export function marksOf({ index, upTo, isDamaged, steps }: Segment): SegmentMarks {
  return { index, upTo, isDamaged, steps: steps.map(({ id, kind, by, seqs }) => ({ id, kind, by, seqs })) };
}

/** The segment that an update lies in. */
export const indexOf = (seq: number): number => Math.floor((seq - 1) / SEGMENT);
