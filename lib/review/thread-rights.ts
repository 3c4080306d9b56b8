import { can, type Role } from '../board/can.ts';
import type { UserId } from '../board/ids.ts';
import { isBlank } from './clean-text.ts';
import type { Comment, ResolutionOutcome, Thread } from './thread.ts';

/** Who asks, and what they are on the board. */
export type Asker = { readonly id: UserId; readonly role: Role };

/** True for the author of a comment that is there. Nobody else changes what somebody said. */
export function mayEditComment(asker: Asker, comment: Comment): boolean {
  return can(asker.role, 'comment') && comment.body !== null && comment.author === asker.id;
}

/** As what somebody may take a comment away: as its author, as who keeps order, or not at all. */
export function mayRemoveComment(asker: Asker, comment: Comment): 'author' | 'moderator' | null {
  if (comment.body === null) return null;
  if (comment.author === asker.id && can(asker.role, 'comment')) return 'author';
  return can(asker.role, 'moderate-threads') ? 'moderator' : null;
}

/** Words that were taken away are not agreed with. */
export function mayReact(asker: Asker, comment: Comment): boolean {
  return can(asker.role, 'comment') && comment.body !== null;
}

/** Whoever may resolve threads resolves any that is open, also somebody else's. */
export function mayResolve(asker: Asker, thread: Thread): boolean {
  return can(asker.role, 'resolve-threads') && thread.resolution === null;
}

export function mayReopen(asker: Asker, thread: Thread): boolean {
  return can(asker.role, 'resolve-threads') && thread.resolution !== null;
}

/** What a thread is, says who began it, or who keeps order. */
export function mayChangeKind(asker: Asker, thread: Thread): boolean {
  const isOwn = thread.createdBy === asker.id && can(asker.role, 'comment');
  return isOwn || can(asker.role, 'moderate-threads');
}

export function mayAnswerSuggestion(asker: Asker, thread: Thread): boolean {
  return can(asker.role, 'answer-suggestion') && thread.suggestion?.answer === null;
}

/** Who keeps something as it is says why. */
export function needsReason(outcome: ResolutionOutcome, because: string): boolean {
  return outcome === 'kept' && isBlank(because);
}

/**
 * True when a thread of which every comment was taken away need not stay as a trace: nobody but its author ever spoke
 * in it, took anything away or said what it came to.
 */
export function leavesNoTrace({ createdBy, comments, resolution, suggestion }: Thread): boolean {
  const isOwn = comments.every(
    ({ author, body, removedBy }) => body === null && author === createdBy && removedBy === createdBy,
  );
  return isOwn && resolution === null && (suggestion?.answer ?? null) === null;
}
