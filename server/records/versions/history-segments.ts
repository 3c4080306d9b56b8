import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import type { NoteStep } from '#lib/review/history-step.ts';
import { gatherSteps, stepsOf } from '#lib/review/history-steps.ts';
import { DamagedDocError } from '#server/store/doc-errors.ts';
import type { Schema } from '#server/store/schema.ts';
import { makeTurns } from '../workshop/turns.ts';
import { indexOf, marksOf, SEGMENT, type Segment, type SegmentMarks } from './segment.ts';
import { SegmentCache, weightOf, weightOfMarks } from './segment-cache.ts';
import { walkLog } from './walk-log.ts';

/** The segments from `first` to `last`, of which the board's log has updates up to `head`. */
export type SegmentQuestion = { readonly first: number; readonly last: number; readonly head: number };

export type HistorySegments = {
  /** In order. @throws when the store cannot be read */
  readonly read: (boardId: BoardId, question: SegmentQuestion) => Promise<readonly Segment[]>;
  /** The same of many segments, of which much more is kept than of whole ones. */
  readonly readMarks: (boardId: BoardId, question: SegmentQuestion) => Promise<readonly SegmentMarks[]>;
};

/**
 * What happened on boards, read from their logs part by part. A part that is full never changes, so it is kept while
 * there is room. For one board it is read one after another.
 * @param report hears of damaged rows, whether or not something made up for them
 */
export function openHistorySegments(
  db: Kysely<Schema>,
  report: (error: DamagedDocError) => void,
): HistorySegments {
  const segments = new SegmentCache<Segment>(weightOf);
  const marks = new SegmentCache<SegmentMarks>(weightOfMarks);
  const turns = makeTurns();

  /** From the segment `first` on, at least that one: walking on is much less work than beginning. */
  const walk = async (
    boardId: BoardId,
    { first, last, head }: SegmentQuestion,
  ): Promise<readonly Segment[]> => {
    const upTo = Math.min(head, endOf(last));
    const steps: NoteStep[] = [];
    let reached = endOf(first - 1);
    let isDamaged = false;
    try {
      await walkLog(db, boardId, {
        after: endOf(first - 1),
        upTo,
        onDamage: report,
        onTouch: (touch) => {
          reached = touch.seq;
          steps.push(...stepsOf(touch));
        },
      });
    } catch (error) {
      if (!(error instanceof DamagedDocError)) throw error;
      report(error);
      isDamaged = true;
      if (error.part === 'update') reached = Math.max(reached, Math.min(error.seq, upTo));
    }
    const bySegment = Map.groupBy(steps, ({ seqs: [seq = 0] }) => indexOf(seq));
    const walked = isDamaged ? Math.max(first, indexOf(reached)) : last;
    return Array.from({ length: walked - first + 1 }, (_, offset) => {
      const index = first + offset;
      return {
        index,
        upTo: Math.min(upTo, endOf(index)),
        steps: gatherSteps(bySegment.get(index) ?? []),
        isDamaged: isDamaged && index === walked,
      };
    });
  };

  const readBy = async <T extends SegmentMarks>(
    cache: SegmentCache<T>,
    shape: (segment: Segment) => T,
    boardId: BoardId,
    { first, last, head }: SegmentQuestion,
  ): Promise<readonly T[]> => {
    const found: T[] = [];
    for (let index = first; index <= last; ) {
      const known = cache.get(boardId, index, Math.min(head, endOf(index)));
      if (known) found.push(known);
      else {
        let end = index;
        while (end < last && !cache.get(boardId, end + 1, Math.min(head, endOf(end + 1)))) end += 1;
        for (const segment of await walk(boardId, { first: index, last: end, head })) {
          const made = shape(segment);
          // A damaged row may be mended from a copy.
          if (!segment.isDamaged) cache.put(boardId, made);
          found.push(made);
        }
      }
      index = (found.at(-1)?.index ?? index) + 1;
    }
    return found;
  };

  return {
    read: (boardId, question) =>
      turns.take(boardId, () => readBy(segments, (segment) => segment, boardId, question)),
    readMarks: (boardId, question) => turns.take(boardId, () => readBy(marks, marksOf, boardId, question)),
  };
}

const endOf = (index: number): number => (index + 1) * SEGMENT;
