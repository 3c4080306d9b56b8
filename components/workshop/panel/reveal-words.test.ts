import { expect, test } from 'vitest';
import { sampleStep } from '#lib/workshop/sample-workshop.ts';
import { hiddenWords } from './reveal-words.ts';

const shown = sampleStep('one', 'private');
const hidden = { ...shown, counts: 'hidden' } as const;

test.each([
  [{ ann: 3, bob: 0, cid: 1 }, shown, '4 notes by 2 people.'],
  [{ ann: 1 }, null, '1 note by 1 person.'],
  [{}, shown, 'Nobody has written yet.'],
  [null, hidden, 'How much people have written is not shown.'],
  [null, sampleStep('two'), null],
  [{ ann: 0 }, null, null],
])('%o in hiding', (drafts, step, words) => {
  expect(hiddenWords(drafts, step)).toBe(words);
});
