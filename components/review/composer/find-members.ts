import type { MentionMember } from './comment-composer-props.ts';

/** People offered at once. */
const MOST = 8;

/** Whom a beginning of a name may mean, the likeliest first: `ma` finds Maria, Ana Maria and Thomas, in this order. */
export function findMembers(members: readonly MentionMember[], written: string): readonly MentionMember[] {
  const query = fold(written);
  const ranked = members.flatMap((member, index) => {
    const rank = rankOf(fold(member.name), query);
    return rank === null ? [] : [{ member, index, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, MOST)
    .map(({ member }) => member);
}

function rankOf(name: string, query: string): number | null {
  if (name.startsWith(query)) return 0;
  if (name.includes(` ${query}`)) return 1;
  // In the middle of a word only a single word is looked for: with a space, people write on.
  return query.length >= 2 && !query.includes(' ') && name.includes(query) ? 2 : null;
}

/** Without case and accents, as people type names in a hurry. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
