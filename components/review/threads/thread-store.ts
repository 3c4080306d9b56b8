import type { NoteId, UserId } from '#lib/board/ids.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import type { CommentId, ThreadId } from '#lib/review/ids.ts';
import type { Proposal } from '#lib/review/suggestion.ts';
import type { ResolutionOutcome, Spot, Thread, ThreadKind } from '#lib/review/thread.ts';

/** What a new thread is to be about. */
export type NewAnchor =
  | { readonly is: 'note'; readonly note: NoteId }
  | { readonly is: 'block'; readonly block: BlockKey }
  | { readonly is: 'point'; readonly at: Spot };

/** What a new thread begins with: a comment about something, or a change that is proposed. */
export type Beginning =
  | { readonly is: 'comment'; readonly anchor: NewAnchor }
  | { readonly is: 'new-note'; readonly block: BlockKey }
  | { readonly is: 'rewording' | 'removal'; readonly note: NoteId };

export type ThreadsSnapshot = {
  /** `failed`: nothing could be fetched; what was known before stays, and it is tried again. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** All that are known, the newest change first. Others may still be on their way while `status` is `loading`. */
  readonly threads: readonly Thread[];
  /** How many of all threads are unread, those on their way counted. */
  readonly unread: number;
  /** The thread that the panel shows whole and whose pin is marked. */
  readonly open: ThreadId | null;
  /** What somebody is about to begin; the panel shows its form and the canvas its pin. */
  readonly beginning: Beginning | null;
};

/** What a deed came to: `null` when it is done, else words that say why not. */
export type DeedAnswer = Promise<string | null>;

/** The board's threads in this tab: fetched in pages, and again when the board's socket says that they changed. */
export type ThreadStore = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => ThreadsSnapshot;
  readonly byId: (id: ThreadId) => Thread | undefined;
  /** Tries again what could not be fetched. */
  readonly retry: () => void;
  readonly open: (thread: ThreadId | null) => void;
  readonly begin: (beginning: Beginning | null) => void;
  readonly post: (anchor: NewAnchor, kind: ThreadKind | null, body: CommentBody) => DeedAnswer;
  readonly propose: (proposal: Proposal, body: CommentBody | null) => DeedAnswer;
  readonly answer: (
    thread: ThreadId,
    answer: { readonly answer: 'accept' } | { readonly answer: 'decline'; readonly because: string },
  ) => DeedAnswer;
  readonly reply: (thread: ThreadId, body: CommentBody) => DeedAnswer;
  readonly edit: (comment: CommentId, body: CommentBody) => DeedAnswer;
  readonly remove: (comment: CommentId) => DeedAnswer;
  readonly react: (comment: CommentId, emoji: string, user: UserId) => DeedAnswer;
  readonly resolve: (thread: ThreadId, outcome: ResolutionOutcome, because: string) => DeedAnswer;
  readonly reopen: (thread: ThreadId) => DeedAnswer;
  readonly setKind: (thread: ThreadId, kind: ThreadKind | null) => DeedAnswer;
  readonly markRead: (threads: readonly ThreadId[] | 'all') => void;
  readonly close: () => void;
};
