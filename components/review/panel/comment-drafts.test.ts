// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { BoardId } from '#lib/board/ids.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { makeCommentDrafts } from './comment-drafts.ts';

const board = 'board-0001' as BoardId;
const body: CommentBody = [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Not yet' }] }];

beforeEach(() => sessionStorage.clear());

test('what was begun is there after the page was loaded again, on this board only', () => {
  makeCommentDrafts(board, sessionStorage).put('reply.x', body);
  expect(makeCommentDrafts(board, sessionStorage).get('reply.x')).toEqual(body);
  expect(makeCommentDrafts('board-0002' as BoardId, sessionStorage).get('reply.x')).toBeUndefined();
});

test('what was posted is gone', () => {
  const drafts = makeCommentDrafts(board, sessionStorage);
  drafts.put('reply.x', body);
  drafts.put('reply.x', null);
  expect(drafts.get('reply.x')).toBeUndefined();
  expect(sessionStorage).toHaveLength(0);
});

test('without a storage, or with something else in it, nothing breaks', () => {
  const drafts = makeCommentDrafts(board, null);
  drafts.put('reply.x', body);
  expect(drafts.get('reply.x')).toEqual(body);
  sessionStorage.setItem(`ninefold.comment.${board}.reply.y`, '{"not":"a body"');
  expect(makeCommentDrafts(board, sessionStorage).get('reply.y')).toBeUndefined();
});
