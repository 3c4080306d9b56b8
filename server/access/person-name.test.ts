import { describe, expect, it } from 'vitest';
import { parsePersonName } from './person-name.ts';

describe('a name', () => {
  it.each<[string, string, string]>([
    ['as it is', 'Ann', 'Ann'],
    ['of any script', 'Мария 梅 نور', 'Мария 梅 نور'],
    ['of one picture', '🦊', '🦊'],
    ['with a joined picture', '👩‍🚀', '👩‍🚀'],
    ['of one character', 'X', 'X'],
    ['of 60 characters', 'x'.repeat(60), 'x'.repeat(60)],
    ['of 60 pictures', '🦊'.repeat(60), '🦊'.repeat(60)],
    ['without the spaces around', '  Ann \t', 'Ann'],
    ['on one line', 'Ann\r\nB.\tC', 'Ann B. C'],
    ['without controls', 'A\u0000n\u001b[31mn\u007f\u009f', 'An[31mn'],
    ['without marks that turn text round', '\u202eAnn\u2066\u200f', 'Ann'],
    ['composed', 'Jose\u0301', 'Jos\u00e9'],
    ['that looks like markup, as text', '<b>"Ann"</b>', '<b>"Ann"</b>'],
  ])('is taken %s', (_, typed, name) => {
    expect(parsePersonName(typed)).toBe(name);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a list', ['Ann']],
    ['an empty text', ''],
    ['spaces', ' \t\n\u00a0\u3000'],
    ['controls', '\u0000\u0007'],
    ['what cannot be seen', '\u200d\u200b\u3164\u2060'],
    ['61 characters', 'x'.repeat(61)],
    ['half a character', 'Ann\ud83d'],
    ['a book', 'x '.repeat(100_000)],
  ])('is not %s', (_, typed) => {
    expect(parsePersonName(typed)).toBeNull();
  });
});
