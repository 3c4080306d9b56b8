/** What can be put under a comment, in the order in which it is offered. */
export const commentEmojis = ['👍', '👎', '❤️', '🎉', '🤔', '👀', '✅', '💡'] as const;

export type CommentEmoji = (typeof commentEmojis)[number];

/** `null` for anything else. */
export function parseCommentEmoji(value: unknown): CommentEmoji | null {
  return commentEmojis.find((emoji) => emoji === value) ?? null;
}
