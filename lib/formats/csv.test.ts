import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it.each([
  ['plain', 'plain'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\r\nlines', '"two\r\nlines"'],
  [' padded ', '" padded "'],
  ['2026-11-23', '2026-11-23'],
])('%j is written %j', (cell, written) => {
  expect(csvLine([cell, 'next'])).toBe(`${written},next\r\n`);
});

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\0=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '|x',
  '%x',
])('%j is text and no formula', (cell) => {
  const [written = ''] = csvLine([cell]).split('\r\n').slice(0, 1);
  expect(written.replace(/^"/, '')).toMatch(/^'/);
});

it('a formula behind quotes is caught too', () => {
  expect(csvLine(['=HYPERLINK("http://evil")'])).toBe('"\'=HYPERLINK(""http://evil"")"\r\n');
});

it('numbers and nothing are written as they are', () => {
  expect(csvLine([1, null, -2])).toBe('1,,-2\r\n');
});
