import { expect, test } from 'vitest';
import type { Note } from '#lib/board/note.ts';
import { describeAuthor } from './describe-author.ts';
import { parsePerson } from './parse-person.ts';

const told = { id: 'user-ann', name: 'Ann', colour: 'teal', role: 'editor', formerIds: ['user-guest'] };
const people = [told, { id: 1 }, null].flatMap((each) => parsePerson(each) ?? []);

test.each([
  ['user-ann', 'Ann'],
  ['user-guest', 'Ann'],
  ['user-other', 'A former member'],
  ['anonymous', 'Anonymous'],
])('a note by %s is by %s: who was a guest before keeps what the guest wrote', (author, name) => {
  expect(describeAuthor({ author, created: Number.NaN } as unknown as Note, people)).toBe(name);
});

test('chosen initials come along', () => {
  expect(parsePerson({ ...told, initials: 'Q' })?.initials).toBe('Q');
  expect(parsePerson(told)).not.toHaveProperty('initials');
});
