import type { Node } from '@tiptap/pm/model';
import { isBlank } from '#lib/review/clean-text.ts';
import { MAX_MENTIONS } from '#lib/review/comment-body.ts';

/** Why what is written is no comment that could be posted, in words. */
export function whyNoComment(doc: Node): string {
  if (isBlank(doc.textBetween(0, doc.content.size, '\n', () => 'x'))) return 'Write something first.';
  let mentions = 0;
  doc.descendants((node) => {
    if (node.type.name === 'mention') mentions += 1;
  });
  return mentions > MAX_MENTIONS
    ? `A comment can name ${MAX_MENTIONS} people at most. Take some of them out.`
    : 'This comment has too many lines or links. Post it in two parts.';
}
