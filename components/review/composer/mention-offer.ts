import type { EditorState } from '@tiptap/pm/state';
import type { MentionMember } from './comment-composer-props.ts';
import { findMembers } from './find-members.ts';

/** People to choose from while a name is being written. `from` is before its `@`, `to` is where the caret is. */
export type MentionOffer = {
  readonly from: number;
  readonly to: number;
  readonly members: readonly MentionMember[];
  readonly active: number;
};

/** Characters after the `@` in which a name is looked for. */
const LONGEST = 40;

/** Whom the text before the caret begins to name; `null` when it names nobody. */
export function offerAt(
  { selection }: EditorState,
  members: readonly MentionMember[],
): Omit<MentionOffer, 'active'> | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.spec.code || $from.marks().some((mark) => mark.type.spec.code)) return null;
  const reach = Math.max(0, $from.parentOffset - LONGEST - 1);
  // What is no text stands for one character, as it does in the document, and is no part of a name.
  const before = $from.parent.textBetween(reach, $from.parentOffset, '\n', '\n');
  const written = /(?:^|[\s(["'“‘/,;:-])@([^@\n]*)$/u.exec(before)?.[1];
  if (written === undefined || /^\s/u.test(written)) return null;
  const found = findMembers(members, written);
  return found.length > 0 ? { from: $from.pos - written.length - 1, to: $from.pos, members: found } : null;
}
