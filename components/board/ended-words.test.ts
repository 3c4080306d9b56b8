import { describe, expect, it } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { endedWords } from './ended-words.ts';

describe('the words for an end', () => {
  it.each([
    ['a full board', closeCodes.refusedUpdate, 'too-many-notes', 'This board is full', 'open-again'],
    ['a large board', closeCodes.refusedUpdate, 'board-too-large', 'This board is full', 'open-again'],
    ['a long note', closeCodes.refusedUpdate, 'text-too-long', 'A note became too long', 'open-again'],
    ['a rule for machines', closeCodes.refusedUpdate, 'malformed', 'A change was refused', 'open-again'],
    [
      'a rule that nobody knows',
      closeCodes.refusedUpdate,
      'constructor',
      'A change was refused',
      'open-again',
    ],
    ['too much at once', 'unknown', 'frame-too-large', 'That was too much at once', 'open-again'],
    ['a role', closeCodes.notAllowed, 'read-only', 'You can no longer edit this board', 'open-again'],
    ['a lock', closeCodes.notAllowed, 'locked', 'The board was closed for writing', 'open-again'],
    ['another version', closeCodes.replaced, 'replaced', 'The board was replaced', 'open-again'],
    ['a session', closeCodes.signIn, 'no-session', 'Please sign in again', 'sign-in'],
    ['a board', closeCodes.noSuchBoard, 'no-role', 'This board is gone', 'none'],
    ['a removal', closeCodes.noSuchBoard, 'removed', 'You were removed from this board', 'none'],
    ['a leaving', closeCodes.noSuchBoard, 'left', 'You left this board', 'none'],
    ['a revoked link', closeCodes.noSuchBoard, 'link-revoked', 'Your invitation was taken back', 'none'],
    ['a deletion', closeCodes.noSuchBoard, 'board-closed', 'This board was deleted', 'none'],
    ['nothing that is known', 'unknown', '', 'The connection was closed', 'open-again'],
  ] as const)('fit %s', (_name, code, reason, title, action) => {
    expect(endedWords({ code, reason })).toMatchObject({ title, action });
  });
});
