import type { NoteId, UserId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import type { CommentBody } from './comment-body.ts';
import type { CommentId, ReviewId, ThreadId } from './ids.ts';
import type { Suggestion } from './suggestion.ts';

/** A point of the board, from its block's top left corner in board units. */
export type Spot = { readonly block: BlockKey; readonly x: number; readonly y: number };

/**
 * What a thread is about. A note's thread says whether the note is on the board: while it is, the board tells where;
 * when it is not, `lastAt` is where it lay when it was taken away, and the pin stays there.
 */
export type Anchor =
  | { readonly is: 'note'; readonly note: NoteId; readonly lastAt: Spot; readonly isThere: boolean }
  | { readonly is: 'block'; readonly block: BlockKey }
  | { readonly is: 'point'; readonly at: Spot };

export const threadKinds = ['question', 'assumption', 'contradiction', 'evidence', 'praise'] as const;

export type ThreadKind = (typeof threadKinds)[number];

/** What a thread came to. */
export const resolutionOutcomes = ['changed', 'kept', 'to-test'] as const;

export type ResolutionOutcome = (typeof resolutionOutcomes)[number];

/** `because` may be empty, but not when it was `kept`. Times are milliseconds since 1970. */
export type Resolution = {
  readonly outcome: ResolutionOutcome;
  readonly because: string;
  readonly by: UserId;
  readonly at: number;
};

/** Who has put this emoji under a comment. */
export type Reaction = { readonly emoji: string; readonly users: readonly UserId[] };

export type Comment = {
  readonly id: CommentId;
  readonly author: UserId;
  /** `null`: it was taken away; that it was there stays. */
  readonly body: CommentBody | null;
  /** Who took it away: its author, or who runs the board. `null` while it is there. */
  readonly removedBy: UserId | null;
  readonly at: number;
  readonly editedAt: number | null;
  readonly reactions: readonly Reaction[];
};

export type Thread = {
  readonly id: ThreadId;
  readonly anchor: Anchor;
  /** `null`: a plain comment. */
  readonly kind: ThreadKind | null;
  readonly createdBy: UserId;
  readonly createdAt: number;
  /** When it last changed: a comment, a resolution. */
  readonly changedAt: number;
  readonly resolution: Resolution | null;
  /** What its first comment asks the board's editors to do; `null` as a rule. */
  readonly suggestion: Suggestion | null;
  /** The review for which it was begun, if any. */
  readonly review: ReviewId | null;
  /** Oldest first, never empty. */
  readonly comments: readonly Comment[];
  /** Whether something came that the reader has not seen; the reader's own words are seen. */
  readonly isUnread: boolean;
};

export const MAX_COMMENT_TEXT = 4_000;
export const MAX_THREADS = 5_000;
export const MAX_COMMENTS_IN_THREAD = 500;
export const MAX_BECAUSE = 500;
/** Threads in one answer of the server. */
export const THREADS_A_PAGE = 100;
