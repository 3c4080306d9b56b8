import { parseNoteId, parseUserId } from '../board/ids.ts';
import { isBlockKey } from '../canvas/blocks.ts';
import { parseCommentId, parseReviewId, parseThreadId } from './ids.ts';
import { isRecord } from './is-record.ts';
import { parseCommentBody } from './parse-comment-body.ts';
import { parseSuggestion } from './parse-suggestion.ts';
import {
  type Anchor,
  type Comment,
  type Reaction,
  type Resolution,
  resolutionOutcomes,
  type Spot,
  type Thread,
  threadKinds,
} from './thread.ts';

/** A thread as the server tells it; `null` for anything else. What people wrote is read as carefully as at its door. */
export function parseThread(value: unknown): Thread | null {
  if (!isRecord(value)) return null;
  const id = parseThreadId(value.id);
  const anchor = parseAnchor(value.anchor);
  const createdBy = parseUserId(value.createdBy);
  const comments = parseAll(value.comments, parseComment);
  const resolution = value.resolution === null ? null : parseResolution(value.resolution);
  const suggestion = value.suggestion === null ? null : parseSuggestion(value.suggestion);
  const { createdAt, changedAt } = value;
  if (!id || !anchor || !createdBy || !comments?.length || !isTime(createdAt) || !isTime(changedAt))
    return null;
  if ((value.resolution !== null && !resolution) || (value.suggestion !== null && !suggestion)) return null;
  return {
    id,
    anchor,
    kind: threadKinds.find((kind) => kind === value.kind) ?? null,
    createdBy,
    createdAt,
    changedAt,
    resolution,
    suggestion,
    review: parseReviewId(value.review),
    comments,
    isUnread: value.isUnread === true,
  };
}

/** A page of threads, newest change first. `next`: what to ask the next one with; `null`: there is none. */
export type ThreadPage = {
  readonly threads: readonly Thread[];
  readonly next: string | null;
  /** How many of all threads are unread. */
  readonly unread: number;
};

/** `null` for what is no page. */
export function parseThreadPage(value: unknown): ThreadPage | null {
  if (!isRecord(value)) return null;
  const threads = parseAll(value.threads, parseThread);
  if (!threads || !isTime(value.unread)) return null;
  return { threads, next: typeof value.next === 'string' ? value.next : null, unread: value.unread };
}

/** What `parse` makes of each; `null` when it is no list or one of them is none. */
export function parseAll<T>(value: unknown, parse: (each: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const found = value.map(parse).filter((each) => each !== null);
  return found.length === value.length ? found : null;
}

/** True for whole numbers from 0 up, as times and counts are. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function parseAnchor(value: unknown): Anchor | null {
  if (!isRecord(value)) return null;
  switch (value.is) {
    case 'note': {
      const note = parseNoteId(value.note);
      const lastAt = parseSpot(value.lastAt);
      return note && lastAt && { is: 'note', note, lastAt, isThere: value.isThere === true };
    }
    case 'block':
      return isBlockKey(value.block) ? { is: 'block', block: value.block } : null;
    case 'point': {
      const at = parseSpot(value.at);
      return at && { is: 'point', at };
    }
    default:
      return null;
  }
}

function parseSpot(value: unknown): Spot | null {
  if (!isRecord(value) || !isBlockKey(value.block)) return null;
  const { block, x, y } = value;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? { block, x, y }
    : null;
}

function parseComment(value: unknown): Comment | null {
  if (!isRecord(value)) return null;
  const id = parseCommentId(value.id);
  const author = parseUserId(value.author);
  const body = value.body === null ? null : parseCommentBody(value.body);
  const reactions = parseAll(value.reactions, parseReaction);
  if (!id || !author || !reactions || !isTime(value.at) || (value.body !== null && !body)) return null;
  return {
    id,
    author,
    body,
    removedBy: parseUserId(value.removedBy),
    at: value.at,
    editedAt: isTime(value.editedAt) ? value.editedAt : null,
    reactions,
  };
}

function parseReaction(value: unknown): Reaction | null {
  const users = isRecord(value) ? parseAll(value.users, parseUserId) : null;
  return isRecord(value) && users && typeof value.emoji === 'string' ? { emoji: value.emoji, users } : null;
}

function parseResolution(value: unknown): Resolution | null {
  if (!isRecord(value)) return null;
  const outcome = resolutionOutcomes.find((each) => each === value.outcome);
  const by = parseUserId(value.by);
  const { because, at } = value;
  return outcome && by && typeof because === 'string' && isTime(at) ? { outcome, because, by, at } : null;
}
