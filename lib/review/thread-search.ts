import { commentText } from './comment-text.ts';
import type { Thread } from './thread.ts';

/** True when a thread says every one of the words, anywhere and in any order, whatever their case and accents. */
export function threadHas(thread: Thread, words: string): boolean {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = fold(textOf(thread));
  return wanted.every((word) => text.includes(word));
}

function textOf({ comments, resolution, suggestion }: Thread): string {
  const proposal = suggestion?.proposal;
  const answer = suggestion?.answer;
  return [
    ...comments.map(({ body }) => (body === null ? '' : commentText(body))),
    resolution?.because ?? '',
    proposal && 'text' in proposal ? proposal.text : '',
    proposal && 'was' in proposal ? proposal.was : '',
    answer && 'because' in answer ? answer.because : '',
  ].join('\n');
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
