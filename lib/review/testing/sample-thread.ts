import { parseUserId, type UserId } from '../../board/ids.ts';
import { type CommentId, parseCommentId, parseThreadId, type ThreadId } from '../ids.ts';
import type { Comment, Thread } from '../thread.ts';

export function sampleUser(name: string): UserId {
  const id = parseUserId(`user-${name}`);
  if (!id) throw new Error(`"${name}" makes no id.`);
  return id;
}

export function sampleThreadId(name: string): ThreadId {
  const id = parseThreadId(`thread-${name}`);
  if (!id) throw new Error(`"${name}" makes no id.`);
  return id;
}

function commentId(name: string): CommentId {
  const id = parseCommentId(`comment-${name}`);
  if (!id) throw new Error(`"${name}" makes no id.`);
  return id;
}

/** A comment of one paragraph. */
export function sampleComment(author: string, text: string, given: Partial<Comment> = {}): Comment {
  return {
    id: commentId(text.replace(/\W/g, '-')),
    author: sampleUser(author),
    body: [{ kind: 'paragraph', runs: [{ kind: 'text', text }] }],
    removedBy: null,
    at: 1_000,
    editedAt: null,
    reactions: [],
    ...given,
  };
}

/** An open thread on a block that Ann began. */
export function sampleThread(name: string, given: Partial<Thread> = {}): Thread {
  return {
    id: sampleThreadId(name),
    anchor: { is: 'block', block: 'channels' },
    kind: null,
    createdBy: sampleUser('ann'),
    createdAt: 1_000,
    changedAt: 1_000,
    resolution: null,
    suggestion: null,
    review: null,
    comments: [sampleComment('ann', `about ${name}`)],
    isUnread: false,
    ...given,
  };
}
