import type { Kysely } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { type BlockChange, compareBlocks } from '#lib/review/compare-blocks.ts';
import { compareBoards } from '#lib/review/compare-boards.ts';
import { creditChanges } from '#lib/review/compare-credit.ts';
import { compareLinks, type LinkChange } from '#lib/review/compare-links.ts';
import type { NoteChange } from '#lib/review/note-change.ts';
import type { LogTime } from '#lib/review/version-due.ts';
import type { DamagedDocError } from '#server/store/doc-errors.ts';
import type { Schema } from '#server/store/schema.ts';
import { logSpan } from '#server/store/versions-log.ts';
import { readBoardState } from '../read-board-state.ts';
import type { HistorySegments } from './history-segments.ts';
import { indexOf } from './segment.ts';
import { stateAt } from './state-at.ts';

/** Two states of a board by their updates. `from` is not after `to`. */
export type Moments = { readonly from: number; readonly to: number };

/** What became of a board between two moments. */
export type BoardComparison = {
  readonly from: LogTime;
  readonly to: LogTime;
  readonly notes: readonly NoteChange[];
  readonly links: readonly LinkChange[];
  readonly blocks: readonly BlockChange[];
};

/** Segments in which it is looked for who did it, the newest ones: what is older is nobody's that is known. */
const MOST_SEGMENTS = 40;

type Sources = {
  readonly db: Kysely<Schema>;
  readonly segments: HistorySegments;
  readonly report: (error: DamagedDocError) => void;
};

/**
 * `null` when there was no board at one of them.
 * @throws {DamagedDocError} when the log is damaged where one of the states needs it
 */
export async function compareMoments(
  { db, segments, report }: Sources,
  boardId: BoardId,
  moments: Moments,
): Promise<BoardComparison | null> {
  const [before, after] = [
    await stateAt(db, boardId, { seq: moments.from }, report),
    await stateAt(db, boardId, { seq: moments.to }, report),
  ];
  if (!before || !after) return null;
  const was = readBoardState(before.state);
  // Each of the two takes a while on a large board: others come in between.
  await new Promise(setImmediate);
  const is = readBoardState(after.state);
  const changes = compareBoards(was, is);
  const head = (await logSpan(db, boardId))?.last.seq ?? moments.to;
  const notes = changes.length === 0 ? [] : await credit(segments, boardId, changes, { ...moments, head });
  return {
    from: { seq: before.seq, at: before.at },
    to: { seq: after.seq, at: after.at },
    notes,
    links: compareLinks(was, is),
    blocks: compareBlocks(was, is),
  };
}

async function credit(
  segments: HistorySegments,
  boardId: BoardId,
  changes: readonly NoteChange[],
  { from, to, head }: Moments & { readonly head: number },
): Promise<readonly NoteChange[]> {
  const last = indexOf(to);
  const first = Math.max(indexOf(from + 1), last - MOST_SEGMENTS + 1);
  const parts = await segments.readMarks(boardId, { first, last, head });
  return creditChanges(
    changes,
    parts.flatMap(({ steps }) => steps),
    { from, to },
  );
}
