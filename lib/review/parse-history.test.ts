import { describe, expect, it, test } from 'vitest';
import { parseActivityPart, parseComparedMoments, parseLogSpan, parseStepsPart } from './parse-history.ts';
import { parseVersion, parseVersionAnswer, parseVersionPage } from './parse-versions.ts';

const step = {
  id: 'note-0001',
  by: 'user-ann1',
  seq: 7,
  since: 10,
  at: 20,
  block: 'channels',
  words: 'Stands',
  did: { kind: 'reworded', before: 'Stand', after: 'Stands' },
};
const entry = { kind: 'reworded', by: null, seq: 7, since: 10, at: 20, block: 'channels', steps: [step] };
const version = {
  id: 'version-1',
  seq: 7,
  at: 20,
  reason: 'named',
  name: 'One',
  by: 'user-ann1',
  authors: ['user-ann1', 'user-ben1'],
};

describe('what the server tells is read as it was written', () => {
  test('a version', () => {
    expect(parseVersion(version)).toEqual(version);
    expect(parseVersionPage({ versions: [version], next: '7.version-1' })).toEqual({
      versions: [version],
      next: '7.version-1',
    });
    expect(parseVersionAnswer({ version: null })).toEqual({ version: null });
  });
  test('a part of the activity', () => {
    expect(parseActivityPart({ entries: [entry], next: 5, isDamaged: true })).toEqual({
      entries: [entry],
      next: 5,
      isDamaged: true,
    });
  });
  test('a comparison, of which only the people are taken', () => {
    const given = { from: { seq: 1, at: 2 }, to: { seq: 3, at: 4 }, notes: [{ id: step.id, by: [step.by] }] };
    expect(parseComparedMoments(given)).toEqual({
      from: given.from,
      to: given.to,
      by: new Map([[step.id, [step.by]]]),
    });
  });
  test('where the log begins and ends', () => {
    const span = { first: { seq: 1, at: 2 }, last: { seq: 3, at: 4 } };
    expect(parseLogSpan({ ...span, parts: [] })).toEqual(span);
  });
});

describe('what is something else is not taken', () => {
  it.each([
    ['no object', 7],
    ['an unknown reason', { ...version, reason: 'mood' }],
    ['an update before the first', { ...version, seq: 0 }],
    ['an author who is none', { ...version, authors: ['<b>'] }],
  ])('a version: %s', (_, value) => {
    expect(parseVersion(value)).toBeNull();
    expect(parseVersionPage({ versions: [value], next: null })).toBeNull();
    expect(parseVersionAnswer({ version: value })).toBeNull();
  });
  it.each([
    ['an unknown deed', { kind: 'sung' }],
    ['a rewording without words', { kind: 'reworded', before: 'a' }],
    ['a move to nowhere', { kind: 'moved', from: 'channels', to: 'attic' }],
    ['a colour that is none', { kind: 'recoloured', before: null, after: 'url(x)' }],
  ])('a step: %s', (_, did) => {
    expect(parseStepsPart({ entries: [{ ...step, did }], next: null, isDamaged: false })).toBeNull();
  });
  test('an entry without a step', () => {
    expect(parseActivityPart({ entries: [{ ...entry, steps: [] }], next: null })).toBeNull();
  });
});
