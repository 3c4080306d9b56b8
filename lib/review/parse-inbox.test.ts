import { expect, it } from 'vitest';
import { parseInboxPage } from './parse-inbox.ts';

const entry = {
  id: 'entry-one',
  board: { id: 'board-01', title: 'Bakery' },
  by: { id: 'user-ann1', name: 'Ann' },
  at: 5,
  isRead: false,
};
const comment = {
  is: 'comment',
  why: 'mention',
  thread: 'thread-1',
  comment: 'comment-1',
  text: 'Is it so?',
};
const pageOf = (subject: object, given: object = {}) => ({
  entries: [{ ...entry, subject, ...given }],
  next: 'after-it',
  unread: 1,
});

it.each([
  comment,
  { ...comment, why: 'reply' },
  { ...comment, why: 'note' },
  { is: 'answer', thread: 'thread-1', answer: 'declined' },
  { is: 'review', review: 'review-1', dueAt: 9 },
])('reads back %j', (subject) => {
  const page = pageOf(subject);
  expect(parseInboxPage(JSON.parse(JSON.stringify(page)))).toEqual(page);
});

it('keeps an entry of who is not on the board any more, without a name', () => {
  const by = { id: 'user-ann1', name: null };
  expect(parseInboxPage(pageOf(comment, { by }))?.entries[0]?.by).toEqual(by);
});

it.each([
  [null],
  [{ entries: [] }],
  [pageOf({ ...comment, why: 'praise' })],
  [pageOf({ ...comment, thread: '../x' })],
  [pageOf({ is: 'answer', thread: 'thread-1', answer: 'maybe' })],
  [pageOf({ is: 'poem' })],
  [pageOf(comment, { at: 'now' })],
  [pageOf(comment, { board: 'board-01' })],
])('%j is no page', (wrong) => {
  expect(parseInboxPage(wrong)).toBeNull();
});
