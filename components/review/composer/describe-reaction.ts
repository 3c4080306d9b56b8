import type { UserId } from '#lib/board/ids.ts';
import type { Reaction } from '#lib/review/thread.ts';
import { emojiName } from './emoji-names.ts';

/** People named of one reaction; of more only the number. */
const MOST = 10;

export type ReactionReader = { readonly ownId: UserId; readonly nameOf: (user: UserId) => string };

/** A reaction in words, oneself last: “Thumbs up, 3, by Ana, Ben and you”. */
export function describeReaction({ emoji, users }: Reaction, reader: ReactionReader): string {
  return `${emojiName(emoji)}, ${users.length}, by ${whoReacted(users, reader)}`;
}

function whoReacted(users: readonly UserId[], { ownId, nameOf }: ReactionReader): string {
  const others = users.filter((user) => user !== ownId).map(nameOf);
  const me = users.includes(ownId) ? ['you'] : [];
  const named = others.slice(0, MOST - me.length);
  const rest = others.length - named.length;
  const more = rest > 0 ? [`${rest} more`] : [];
  return joinWithAnd([...named, ...more, ...me]);
}

function joinWithAnd(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
