import { expect, it } from 'vitest';
import { paletteColours } from '#lib/canvas/palette.ts';
import { userId } from '../testing/insert-records.ts';
import { colourFor } from './person-colour.ts';

it('an id keeps its colour', () => {
  expect(colourFor(userId('ann'))).toBe(colourFor(userId('ann')));
});

it('every colour of the palette is somebody’s, none of them everybody’s', () => {
  const counts = new Map<string, number>();
  for (let index = 0; index < 1_200; index += 1) {
    const colour = colourFor(userId(`number-${index}`));
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([...paletteColours].sort());
  for (const count of counts.values()) expect(count).toBeLessThan(200);
});
