import { expect, it } from 'vitest';
import { foldWord } from './fold-word.ts';
import { stemWord } from './stem-word.ts';

it.each([
  ['delivery', 'Deliveries', 'delivering', 'delivered'],
  ['price', 'prices', 'Pricing', 'priced'],
  ['app', 'apps'],
  ['company', 'companies'],
  ['customer', 'Customers'],
  ['Lieferung', 'Lieferungen'],
  ['Kunde', 'Kunden'],
  ['Haus', 'Häuser'],
  ['Straße', 'Strassen'],
  ['Gehälter', 'gehalt'],
])('%s and its forms have one stem', (word, ...forms) => {
  for (const form of forms) expect(stemWord(foldWord(form))).toBe(stemWord(foldWord(word)));
});

it.each(['bus', 'gas', 'this', 'is', 'abc', 'x', ''])('%j is too short to lose an ending', (word) => {
  expect(stemWord(word)).toBe(word);
});
