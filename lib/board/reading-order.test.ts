import { expect, it } from 'vitest';
import { sampleNote } from './commands/sample-board.ts';
import { compareReadingOrder } from './reading-order.ts';

it('reads rows from the top, each from the left, however untidy', () => {
  const notes = [
    sampleNote('third', 'channels', 16, 184),
    sampleNote('second', 'channels', 224, 52),
    sampleNote('first', 'channels', 16, 70),
    sampleNote('fourth', 'channels', 300, 190),
  ];
  expect(notes.sort(compareReadingOrder).map((note) => note.plain)).toEqual([
    'first',
    'second',
    'third',
    'fourth',
  ]);
});

it('equal places go by id, so that everyone reads alike', () => {
  const [a, b] = [sampleNote('a', 'channels', 16, 60), sampleNote('b', 'channels', 16, 60)];
  expect(compareReadingOrder(a, b)).toBeLessThan(0);
  expect(compareReadingOrder(b, a)).toBeGreaterThan(0);
});
