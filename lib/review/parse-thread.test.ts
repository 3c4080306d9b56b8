import { expect, it } from 'vitest';
import { parseInboxPage } from './parse-inbox.ts';
import { parseReview } from './parse-review.ts';
import { parseThread, parseThreadPage } from './parse-thread.ts';
import { sampleComment, sampleThread, sampleUser } from './testing/sample-thread.ts';

const ann = sampleUser('ann');
const full = sampleThread('full', {
  anchor: {
    is: 'note',
    note: 'note-aaaaaaaa' as never,
    lastAt: { block: 'channels', x: 1.5, y: -2 },
    isThere: true,
  },
  kind: 'evidence',
  resolution: { outcome: 'kept', because: 'so', by: ann, at: 5 },
  suggestion: {
    proposal: { is: 'rewording', note: 'note-aaaaaaaa' as never, was: 'a', text: 'b' },
    answer: { is: 'declined', by: ann, at: 1, because: 'no' },
  },
  review: 'review-aa' as never,
  comments: [
    sampleComment('ann', 'one', { reactions: [{ emoji: '👍', users: [ann] }] }),
    sampleComment('bob', 'two', { body: null, removedBy: ann, editedAt: 3 }),
  ],
  isUnread: true,
});
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('a page comes back as it was told', () => {
  const page = { threads: [full, sampleThread('plain')], next: 'abc', unread: 1 };
  expect(parseThreadPage(copy(page))).toEqual(page);
});

it.each([
  { comments: [] },
  { anchor: { is: 'block', block: 'attic' } },
  { anchor: { is: 'point', at: { block: 'channels', x: '1', y: 2 } } },
  { createdBy: 'x' },
  { resolution: { outcome: 'won' } },
  { suggestion: { proposal: { is: 'purge' }, answer: null } },
  { comments: [{ ...sampleComment('ann', 'x'), body: [{ kind: 'html', text: 'x' }] }] },
])('a thread with %j is none', (given) => {
  expect(parseThread(copy({ ...full, ...given }))).toBeNull();
});

it('an unsafe address that got as far as here goes no further', () => {
  const runs = [{ kind: 'text', text: 'x', link: 'javascript:alert(1)' }];
  const comment = { ...sampleComment('ann', 'x'), body: [{ kind: 'paragraph', runs }] };
  expect(JSON.stringify(parseThread(copy({ ...full, comments: [comment] })))).not.toContain('javascript');
});

it('inboxes and reviews come back as they were told, and nothing else does', () => {
  const entry = {
    id: 'entry-1',
    board: { id: 'board-aa', title: 'Plan' },
    by: { id: ann, name: null },
    at: 1,
    isRead: false,
  };
  const subjects = [
    { is: 'comment', why: 'mention', thread: 'thread-a', comment: 'comment-a', text: 'x' },
    { is: 'answer', thread: 'thread-a', answer: 'declined' },
    { is: 'review', review: 'review-a', dueAt: 2 },
  ];
  const page = { entries: subjects.map((subject) => ({ ...entry, subject })), next: null, unread: 3 };
  expect(parseInboxPage(copy(page))).toEqual(page);
  expect(parseInboxPage({ ...page, entries: [{ ...entry, subject: { is: 'spam' } }] })).toBeNull();
  const review = {
    id: 'review-a',
    askedBy: ann,
    askedAt: 1,
    dueAt: 2,
    closedAt: null,
    ask: '',
    reviewers: [{ user: ann, submittedAt: null }],
  };
  expect(parseReview(copy(review))).toEqual(review);
  expect(parseReview({ ...review, reviewers: ['ann'] })).toBeNull();
});
