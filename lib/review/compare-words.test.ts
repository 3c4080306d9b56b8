import { describe, expect, it } from 'vitest';
import { compareWords } from './compare-words.ts';

/** `[-dropped-]`, `{+added+}`. */
const told = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ is, text }) => (is === 'same' ? text : is === 'dropped' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('what became of a text', () => {
  it.each([
    ['Stands at stops', 'Stands at stops', 'Stands at stops'],
    ['', 'Stands', '{+Stands+}'],
    ['Stands', '', '[-Stands-]'],
    ['Stands at stops', 'Stands at busy stops', 'Stands at {+busy +}stops'],
    ['Stands at busy stops', 'Stands at stops', 'Stands at [-busy -]stops'],
    ['One price for all', 'Two prices for all', '[-One price-]{+Two prices+} for all'],
    ['a b c d', 'a x c y', 'a [-b-]{+x+} c [-d-]{+y+}'],
    ['Stands at stops', 'Stands at stops, every day', 'Stands at stops{+, every day+}'],
    ['It costs 1,000', 'It costs 1,500', 'It costs [-1,000-]{+1,500+}'],
    ['first\nsecond', 'first\nthird', 'first\n[-second-]{+third+}'],
  ])('%j to %j', (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  it('holds every word of both', () => {
    const [before, after] = ['the cat sat on a mat', 'a cat lay down on the mat today'];
    const pieces = compareWords(before, after);
    const only = (...kinds: readonly string[]) =>
      pieces
        .filter(({ is }) => kinds.includes(is))
        .flatMap(({ text }) => text.split(/\s+/))
        .filter(Boolean);
    expect(only('same', 'dropped')).toEqual(before.split(' '));
    expect(only('same', 'added')).toEqual(after.split(' '));
  });

  it('tells two long texts that have nothing in common as two pieces', () => {
    const long = (word: string) => Array.from({ length: 900 }, (_, index) => `${word}${index}`).join(' ');
    expect(compareWords(long('a'), long('b')).map(({ is }) => is)).toEqual(['dropped', 'added']);
  });
});
