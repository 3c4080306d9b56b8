import type { Selectable } from 'kysely';
import { type BoardId, parseBoardId, parseNoteId, parseUserId, type UserId } from '#lib/board/ids.ts';
import { isBlockKey } from '#lib/canvas/blocks.ts';
import { parseReviewId, parseThreadId, type ReviewId, type ThreadId } from '#lib/review/ids.ts';
import {
  type Anchor,
  type Resolution,
  resolutionOutcomes,
  type Spot,
  type ThreadKind,
  threadKinds,
} from '#lib/review/thread.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** A thread without its comments. Times are milliseconds since 1970. */
export type ThreadRow = {
  readonly id: ThreadId;
  readonly boardId: BoardId;
  readonly createdBy: UserId;
  readonly createdAt: number;
  /** When something changed that everybody on the board may know of. */
  readonly changedAt: number;
  readonly kind: ThreadKind | null;
  readonly anchor: Anchor;
  /** Whose the note is that it is about; `null` for other threads, and for notes that are nobody's. */
  readonly noteAuthor: UserId | null;
  readonly review: ReviewId | null;
  readonly resolution: Resolution | null;
};

/** @throws {MalformedRowError} */
export function parseThreadRow(row: Selectable<Schema['threads']>): ThreadRow {
  return {
    id: stored('threads.id', parseThreadId(row.id)),
    boardId: stored('threads.board_id', parseBoardId(row.board_id)),
    createdBy: stored('threads.created_by', parseUserId(row.created_by)),
    createdAt: stored('threads.created_at', parseWhole(row.created_at)),
    changedAt: stored('threads.changed_at', parseWhole(row.changed_at)),
    kind:
      row.kind === null
        ? null
        : stored('threads.kind', threadKinds.find((kind) => kind === row.kind) ?? null),
    anchor: parseAnchor(row),
    noteAuthor: row.note_author === null ? null : stored('threads.note_author', parseUserId(row.note_author)),
    review: row.review_id === null ? null : stored('threads.review_id', parseReviewId(row.review_id)),
    resolution: parseResolution(row),
  };
}

/** The columns of an anchor. */
export function anchorColumns(anchor: Anchor) {
  const none = { x: null, y: null, note_id: null, note_gone: 0 };
  switch (anchor.is) {
    case 'note':
      return {
        ...anchor.lastAt,
        anchor: anchor.is,
        note_id: anchor.note,
        note_gone: anchor.isThere ? 0 : 1,
      };
    case 'block':
      return { ...none, anchor: anchor.is, block: anchor.block };
    case 'point':
      return { ...none, anchor: anchor.is, ...anchor.at };
  }
}

function parseAnchor(row: Selectable<Schema['threads']>): Anchor {
  const block = stored('threads.block', isBlockKey(row.block) ? row.block : null);
  switch (row.anchor) {
    case 'note':
      return {
        is: 'note',
        note: stored('threads.note_id', parseNoteId(row.note_id)),
        lastAt: parseSpot(row, block),
        isThere: row.note_gone === 0,
      };
    case 'block':
      return { is: 'block', block };
    case 'point':
      return { is: 'point', at: parseSpot(row, block) };
    default:
      return stored<Anchor>('threads.anchor', null);
  }
}

function parseSpot({ x, y }: Selectable<Schema['threads']>, block: Spot['block']): Spot {
  return { block, x: stored('threads.x', parseCoordinate(x)), y: stored('threads.y', parseCoordinate(y)) };
}

function parseResolution(row: Selectable<Schema['threads']>): Resolution | null {
  if (row.outcome === null) return null;
  return {
    outcome: stored('threads.outcome', resolutionOutcomes.find((each) => each === row.outcome) ?? null),
    because: stored('threads.because', parseText(row.because)),
    by: stored('threads.resolved_by', parseUserId(row.resolved_by)),
    at: stored('threads.resolved_at', parseWhole(row.resolved_at)),
  };
}

const parseCoordinate = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
