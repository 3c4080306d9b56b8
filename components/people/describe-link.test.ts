import { expect, it } from 'vitest';
import { describeBounds, describeUse, timeOf } from './describe-link.ts';
import type { ListedLink } from './people-data.ts';

const link: ListedLink = {
  id: 'link',
  role: 'viewer',
  createdByName: 'Ann',
  createdAt: 1_000,
  hasPassword: false,
  expiresAt: null,
  maxUses: null,
  uses: 0,
  lastUsedAt: null,
};

it.each([
  [{}, 'no password, no end'],
  [{ hasPassword: true, expiresAt: 9_000 }, `password, until ${timeOf(9_000)}`],
  [{ expiresAt: 5_000 }, `no password, expired ${timeOf(5_000)}`],
  [{ maxUses: 1 }, 'no password, no end, for one person'],
  [{ maxUses: 2, uses: 2 }, 'no password, no end, for 2 people, used up'],
])('%j reads %s', (more, words) => {
  expect(describeBounds({ ...link, ...more }, 5_000)).toBe(words);
});

it.each([
  [{}, 'Nobody came by it yet.'],
  [{ uses: 1, lastUsedAt: 2_000 }, `1 person came by it, last ${timeOf(2_000)}.`],
  [{ uses: 3, maxUses: 5, lastUsedAt: 2_000 }, `3 of 5 came by it, last ${timeOf(2_000)}.`],
])('%j reads %s', (more, words) => {
  expect(describeUse({ ...link, ...more })).toBe(`Made by Ann, ${timeOf(1_000)}. ${words}`);
});
