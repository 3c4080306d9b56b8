import { expect, it } from 'vitest';
import { parseUserId, type UserId } from '../board/ids.ts';
import type { CommentBody } from './comment-body.ts';
import { mentionedUsers, nameMentions } from './mentions.ts';

const id = (name: string): UserId => parseUserId(`user-${name}`) ?? expect.fail();
const at = (name: string) => ({ kind: 'mention', user: id(name), name: `Any name of ${name}` }) as const;
const body: CommentBody = [
  { kind: 'paragraph', runs: [at('ann'), { kind: 'text', text: ' and ' }, at('bob')] },
  { kind: 'bullet-list', items: [[{ kind: 'paragraph', runs: [at('ann'), at('cleo')] }]] },
  { kind: 'code', text: '@bob' },
];

it('names each once, wherever they are named', () => {
  expect(mentionedUsers(body)).toEqual([id('ann'), id('bob'), id('cleo')]);
});

it('calls everybody what they are called, whatever was sent, and leaves words for who is not there', () => {
  const named = nameMentions(body, (user) => (user === id('bob') ? null : { id: user, name: 'Real' }));
  expect(mentionedUsers(named)).toEqual([id('ann'), id('cleo')]);
  expect(named[0]).toEqual({
    kind: 'paragraph',
    runs: [
      { kind: 'mention', user: id('ann'), name: 'Real' },
      { kind: 'text', text: ' and ' },
      { kind: 'text', text: '@Any name of bob' },
    ],
  });
});

it('a guest who has an account now is named as the account', () => {
  const named = nameMentions(body, () => ({ id: id('account'), name: 'Now' }));
  expect(mentionedUsers(named)).toEqual([id('account')]);
});
