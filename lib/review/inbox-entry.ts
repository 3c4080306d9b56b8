import type { BoardId, UserId } from '../board/ids.ts';
import type { CommentId, ReviewId, ThreadId } from './ids.ts';

/** Why a comment concerns somebody: it names them, answers where they spoke, or is about a note of theirs. */
export const commentReasons = ['mention', 'reply', 'note'] as const;

export type CommentReason = (typeof commentReasons)[number];

/** What an entry is about. */
export type InboxSubject =
  | {
      readonly is: 'comment';
      readonly why: CommentReason;
      readonly thread: ThreadId;
      readonly comment: CommentId;
      /** How the comment begins, without formatting. */
      readonly text: string;
    }
  /** Somebody's suggestion was accepted or declined. */
  | { readonly is: 'answer'; readonly thread: ThreadId; readonly answer: 'accepted' | 'declined' }
  /** Somebody is asked for a review. */
  | { readonly is: 'review'; readonly review: ReviewId; readonly dueAt: number };

export type InboxEntry = {
  readonly id: string;
  readonly board: { readonly id: BoardId; readonly title: string };
  /** Whose deed it was; `name` is `null` for who is not on the board any more. */
  readonly by: { readonly id: UserId; readonly name: string | null };
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isRead: boolean;
  readonly subject: InboxSubject;
};

/** Entries in one answer of the server. */
export const ENTRIES_A_PAGE = 50;
/** Characters of a comment that an entry shows. */
export const MAX_EXCERPT = 200;
