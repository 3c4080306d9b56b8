import { expect, it } from 'vitest';
import { describeActivity } from './describe-activity.ts';
import type { ActivityLine } from './people-data.ts';

const line: ActivityLine = {
  seq: 1,
  at: 1,
  actor: 'Ann',
  member: 'Ben',
  action: 'change-roles',
  outcome: 'done',
  detail: { from: 'editor', to: 'viewer' },
  address: '127.0.0.1',
};

it.each([
  [{}, 'Ann changed Ben from can edit to can view.'],
  [{ actor: null, member: null }, 'Somebody changed somebody from can edit to can view.'],
  [
    { outcome: 'not-allowed', action: 'remove-members' },
    'Ann tried and was refused (not-allowed): removed Ben.',
  ],
  [
    { action: 'manage-invites', detail: { guests: 'put-out', putOut: 3 } },
    'Ann revoked a link and put out 3 who came by it.',
  ],
  [{ action: 'admit-people', detail: { admit: false } }, 'Ann declined Ben.'],
  [{ action: 'something-new', detail: {} }, 'Ann something-new.'],
] as const)('%j reads “%s”', (more, words) => {
  expect(describeActivity({ ...line, ...more })).toBe(words);
});
