/** What a reaction can be. The server passes on whatever it is told; who shows a reaction knows only these. */
export const reactionEmojis = ['👍', '❤️', '⭐', '🎉', '😂', '🤔', '💡', '❓'] as const;

export type ReactionEmoji = (typeof reactionEmojis)[number];

/** A reaction of one tab, shown for a moment. Each new one counts `n` up, so that the same emoji twice is seen twice. */
export type Reaction = { readonly emoji: ReactionEmoji; readonly n: number };

/** The longest text at a cursor, in characters. */
export const MAX_CHAT = 80;

/** The reaction that a peer shows, or `null`. */
export function parseReaction(value: unknown): Reaction | null {
  if (typeof value !== 'object' || value === null || !('emoji' in value) || !('n' in value)) return null;
  const emoji = reactionEmojis.find((each) => each === value.emoji);
  const { n } = value;
  return emoji && typeof n === 'number' && Number.isSafeInteger(n) && n >= 0 ? { emoji, n } : null;
}

/** Control characters, and those that would turn the direction of what stands beside them. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The text at a peer's cursor: one line of at most `MAX_CHAT` characters; empty when there is none. */
export function parseChat(value: unknown): string {
  if (typeof value !== 'string') return '';
  // Cut twice: no more is looked at than could be shown.
  const seen = value.slice(0, 4 * MAX_CHAT).replace(unseen, '');
  return Array.from(seen).slice(0, MAX_CHAT).join('');
}
