/** Why something about threads, suggestions or reviews is not done. */
export type ReviewRefusal =
  | 'no-such-thread'
  | 'no-such-comment'
  | 'no-such-review'
  | 'not-allowed'
  /** Nothing to read, or more than a comment holds. */
  | 'bad-comment'
  | 'too-many-threads'
  | 'thread-full'
  | 'thread-resolved'
  | 'reason-missing'
  /** It would let others know what a reviewer thinks who has not handed in. */
  | 'submit-first'
  | 'wait-for-others'
  | 'suggestion-answered'
  | 'note-changed'
  | 'board-full'
  | 'board-locked'
  | 'review-open'
  | 'review-over'
  | 'not-a-reviewer'
  | 'bad-reviewers'
  | 'bad-due-time';
