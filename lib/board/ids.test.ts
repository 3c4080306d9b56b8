import { describe, expect, it } from 'vitest';
import { makeId, parseBoardId, parseLinkId, parseNoteId, parseUserId } from './ids.ts';

const parsers = { parseBoardId, parseLinkId, parseNoteId, parseUserId };

describe.each(Object.entries(parsers))('%s', (_, parse) => {
  it.each(['12345678', 'abc_DEF-123', 'x'.repeat(64)])('takes %j', (id) => {
    expect(parse(id)).toBe(id);
  });

  it.each([
    'short',
    'x'.repeat(65),
    'has space',
    'ümlaut-id',
    '../../../etc',
    'line\nbreak',
    '12345678\n',
    '',
    null,
    undefined,
    12_345_678,
    ['12345678'],
    { toString: () => '12345678' },
  ])('refuses %j', (value) => {
    expect(parse(value)).toBeNull();
  });
});

describe('makeId', () => {
  it('makes ids that are parsed again', () => {
    const id = makeId((bytes) => crypto.getRandomValues(bytes));
    expect(id).toHaveLength(21);
    expect(parseNoteId(id)).toBe(id);
  });

  it('uses every bit it needs of the random bytes and nothing else', () => {
    expect(makeId((bytes) => bytes.fill(0))).toBe('A'.repeat(21));
    expect(makeId((bytes) => bytes.fill(255))).toBe('_'.repeat(21));
    expect(makeId((bytes) => bytes.fill(64))).toBe('A'.repeat(21));
  });
});
