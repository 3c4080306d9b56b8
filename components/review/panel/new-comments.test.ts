import { expect, test } from 'vitest';
import { sampleComment, sampleThread, sampleUser } from '#lib/review/testing/sample-thread.ts';
import { newComments } from './new-comments.ts';

const ann = sampleUser('ann');
const first = sampleComment('ann', 'first');
const before = sampleThread('a1', { comments: [first] });

test('a reply and a new thread of somebody else are news', () => {
  const reply = sampleComment('ben', 'reply');
  const other = sampleThread('b2', { comments: [sampleComment('ben', 'other')] });
  const after = [{ ...before, comments: [first, reply] }, other];
  expect(newComments([before], after, ann).map(({ comment }) => comment.id)).toEqual([
    reply.id,
    other.comments[0]?.id,
  ]);
});

test('one’s own words, words that were taken away and edits are none', () => {
  const after = {
    ...before,
    comments: [
      sampleComment('ann', 'first', { editedAt: 9 }),
      sampleComment('ann', 'mine'),
      sampleComment('ben', 'gone', { body: null, removedBy: sampleUser('ben') }),
    ],
  };
  expect(newComments([before], [after], ann)).toEqual([]);
});
