import type { UserId } from '../board/ids.ts';
import type { Comment, Resolution } from './thread.ts';

/**
 * Whether somebody else said something after `seenAt`, or what it came to. What was taken away need not be read.
 * @param seenAt milliseconds since 1970; 0 for who has never looked
 */
export function isUnread(
  { comments, resolution }: { readonly comments: readonly Comment[]; readonly resolution: Resolution | null },
  reader: UserId,
  seenAt: number,
): boolean {
  const isNew = (by: UserId, at: number) => by !== reader && at > seenAt;
  return (
    comments.some(({ author, at, body }) => body !== null && isNew(author, at)) ||
    (resolution !== null && isNew(resolution.by, resolution.at))
  );
}
