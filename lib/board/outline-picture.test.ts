import { expect, test } from 'vitest';
import type { BoardOutline } from './outline.ts';
import { parsePicture, pictureOf } from './outline-picture.ts';

const outline: BoardOutline = {
  size: { w: 300, h: 200 },
  blocks: [{ x: 0, y: 0, w: 100, h: 200 }],
  notes: new Map([['lime', [{ x: 10, y: -5, w: 20, h: 30 }]]]),
};

test('each rectangle is a closed path', () => {
  expect(pictureOf(outline)).toEqual({
    w: 300,
    h: 200,
    blocks: 'M0 0h100v200h-100z',
    notes: [['lime', 'M10 -5h20v30h-20z']],
  });
});

test('a picture is the same after it was sent', () => {
  const picture = pictureOf(outline);
  expect(parsePicture(JSON.parse(JSON.stringify(picture)))).toEqual(picture);
});

test.each([
  null,
  'M0 0',
  {},
  { w: 0, h: 1, blocks: '', notes: [] },
  { w: 1, h: Number.NaN, blocks: '', notes: [] },
  { w: 1, h: 1, blocks: 'url(//evil)', notes: [] },
  { w: 1, h: 1, blocks: '', notes: [['red', 'M0 0']] },
  { w: 1, h: 1, blocks: '', notes: [['lime', '"><script>']] },
  { w: 1, h: 1, blocks: '', notes: ['lime'] },
])('%j is no picture', (value) => {
  expect(parsePicture(value)).toBeNull();
});
