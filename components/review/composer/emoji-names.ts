import type { CommentEmoji } from '#lib/review/reaction-emojis.ts';

const names: Readonly<Record<CommentEmoji, string>> = {
  '👍': 'Thumbs up',
  '👎': 'Thumbs down',
  '❤️': 'Heart',
  '🎉': 'Party',
  '🤔': 'Thinking',
  '👀': 'Eyes',
  '✅': 'Check mark',
  '💡': 'Idea',
};

/** What an emoji is called aloud; one that is not offered here speaks for itself. */
export function emojiName(emoji: string): string {
  return Object.hasOwn(names, emoji) ? (names[emoji as CommentEmoji] ?? emoji) : emoji;
}
