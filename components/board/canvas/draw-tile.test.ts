import { expect, it } from 'vitest';
import { textBars } from './draw-tile.ts';

const note = { x: 100, y: 200, w: 192, h: 112 };

it('no text, no bars', () => {
  expect(textBars(0, note)).toEqual([]);
});

it('a short text is one bar as long as the text', () => {
  expect(textBars(10, note)).toEqual([{ x: 112, y: 218.5, w: 72, h: 6 }]);
});

it('a longer text has full bars and a last one for the rest', () => {
  expect(textBars(30, note).map(({ w }) => Math.round(w))).toEqual([168, 48]);
});

it('no more bars than lines fit into the note', () => {
  expect(textBars(2_000, note)).toHaveLength(4);
});
