import type { Kysely } from 'kysely';
import type { BoardId, NoteId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { type ActivityEntry, isAboutBlock, tellActivity } from '#lib/review/activity-entry.ts';
import { type ToldStep, tellStep } from '#lib/review/history-step.ts';
import type { DamagedDocError } from '#server/store/doc-errors.ts';
import type { Schema } from '#server/store/schema.ts';
import { logSpan } from '#server/store/versions-log.ts';
import { type BoardComparison, compareMoments, type Moments } from './compare-moments.ts';
import { openHistorySegments } from './history-segments.ts';
import { readBack } from './read-back.ts';

/** One part of what happened, newest first. */
export type HistoryPage<T> = {
  readonly entries: readonly T[];
  /** What to ask with for older ones; `null`: that was all. */
  readonly next: number | null;
  /** Rows of that time are damaged: there may be more that is not known. */
  readonly isDamaged: boolean;
};

/** What happened on boards, as their logs tell it. All throw when the store cannot be read. */
export type BoardHistory = {
  /** `null`: no such board. @param before the `next` of the page before */
  readonly activityOf: (
    boardId: BoardId,
    question: { readonly block: BlockKey | null; readonly before: number | null },
  ) => Promise<HistoryPage<ActivityEntry> | null>;
  /** The steps of one note, deleted or not, the one that began last first; `null`: no such board. */
  readonly historyOfNote: (
    boardId: BoardId,
    question: { readonly note: NoteId; readonly before: number | null },
  ) => Promise<HistoryPage<ToldStep> | null>;
  /** `null`: the board was not there at one of them. @throws {DamagedDocError} when one of them cannot be built */
  readonly compare: (boardId: BoardId, moments: Moments) => Promise<BoardComparison | null>;
};

/** Entries of one page, about. */
const A_PAGE = 40;

/** @param report hears of damaged rows */
export function openBoardHistory(db: Kysely<Schema>, report: (error: DamagedDocError) => void): BoardHistory {
  const segments = openHistorySegments(db, report);
  const readPage = async (
    boardId: BoardId,
    before: number | null,
    isMeant: Parameters<typeof readBack>[2]['isMeant'],
  ) => {
    const head = (await logSpan(db, boardId))?.last.seq;
    if (head === undefined) return null;
    const found = await readBack(segments, boardId, {
      before: before ?? head + 1,
      head,
      isMeant,
      enough: A_PAGE,
    });
    return { ...found, steps: found.steps.map(tellStep) };
  };
  return {
    activityOf: async (boardId, { block, before }) => {
      const page = await readPage(boardId, before, (step) => block === null || isAboutBlock(step, block));
      return page && { entries: tellActivity(page.steps), next: page.next, isDamaged: page.isDamaged };
    },
    historyOfNote: async (boardId, { note, before }) => {
      const page = await readPage(boardId, before, ({ id }) => id === note);
      if (!page) return null;
      return { entries: page.steps.toReversed(), next: page.next, isDamaged: page.isDamaged };
    },
    compare: (boardId, moments) => compareMoments({ db, segments, report }, boardId, moments),
  };
}
