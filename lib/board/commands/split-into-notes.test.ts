import { describe, expect, it } from 'vitest';
import { MAX_NOTE_TEXT } from '../limits.ts';
import { splitIntoNotes } from './split-into-notes.ts';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a line each', 'Readers\nAdvertisers', ['Readers', 'Advertisers']],
  ['Windows and old Mac line ends', 'a\r\nb\rc', ['a', 'b', 'c']],
  ['empty lines left out', '\n\n a \n \n', ['a']],
  ['bullets', '- a\n* b\n• c\n◦ d\n– e\n•f', ['a', 'b', 'c', 'd', 'e', 'f']],
  ['numbers', '1. a\n2) b\n12. c', ['a', 'b', 'c']],
  ['drawn check boxes', '☐ a\n☑b\n- ☒ c', ['a', 'b', 'c']],
  ['check boxes', '[ ] a\n[x] b\n[X] c\n- [ ] d\n1. [x] e', ['a', 'b', 'c', 'd', 'e']],
  ['indented lists', '  - a\n      - b', ['a', 'b']],
  ['bullets with nothing after them', '- a\n-\n*', ['a']],
  [
    'signs that belong to the text',
    '-5 %\n3.5 million\n*bold*\n[sic]',
    ['-5 %', '3.5 million', '*bold*', '[sic]'],
  ],
  ['years are no list numbers', '2024. A good year', ['2024. A good year']],
  ['table cells', 'a\tb\nc\t\td', ['a', 'b', 'c', 'd']],
  ['quoted table cells with line breaks and quotes', '"a\nb"\t"say ""hi"""\nc', ['a\nb', 'say "hi"', 'c']],
  ['quotes in text without tabs', '"a\nb"', ['"a', 'b"']],
  ['an unclosed quote in a table', '"a\tb', ['"a', 'b']],
  ['nothing', ' \n\t\n', []],
  ['control characters and half characters', 'a\u0000b\u001f\ud800', ['ab\ufffd']],
];

describe('splitIntoNotes', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(splitIntoNotes(text)).toEqual(expected);
  });

  it('a text of exactly the limit is one note', () => {
    expect(splitIntoNotes('x'.repeat(MAX_NOTE_TEXT))).toHaveLength(1);
  });

  it('a longer text is cut between words and none is lost', () => {
    const words = Array.from({ length: 1_500 }, (_, index) => `word${index}`);
    const parts = splitIntoNotes(words.join(' '));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(words.join(' '));
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(MAX_NOTE_TEXT);
  });

  it('a text without spaces is cut between characters', () => {
    const text = `x${'😀'.repeat(MAX_NOTE_TEXT)}`;
    const parts = splitIntoNotes(text);
    expect(parts.join('')).toBe(text);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(MAX_NOTE_TEXT);
      expect(part).not.toMatch(/\p{Surrogate}/u);
    }
  });
});
