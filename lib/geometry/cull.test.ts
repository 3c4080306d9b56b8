import { describe, expect, it } from 'vitest';
import { drawnRect, nearestFirst, stepMounting } from './cull.ts';

const view = { x: 0, y: 0, w: 1000, h: 500 };

describe('the drawn part of the board', () => {
  const drawn = drawnRect(null, view, 0.35);

  it('is the view and a margin on each side', () => {
    expect(drawn).toEqual({ x: -350, y: -175, w: 1700, h: 850 });
  });

  it('stays while the view moves inside it', () => {
    expect(drawnRect(drawn, { ...view, x: 340 }, 0.35)).toBe(drawn);
  });

  it('follows once the view leaves it', () => {
    expect(drawnRect(drawn, { ...view, x: 360 }, 0.35)).toEqual({ x: 10, y: -175, w: 1700, h: 850 });
  });

  it('shrinks when the view has zoomed in far', () => {
    expect(drawnRect(drawn, { x: 100, y: 100, w: 700, h: 350 }, 0.35)).toBe(drawn);
    expect(drawnRect(drawn, { x: 100, y: 100, w: 300, h: 150 }, 0.35).w).toBeLessThan(600);
  });
});

it('what is nearest to the middle of the view comes first and what is outside not at all', () => {
  const at = (id: string, x: number) => ({ id, rect: { x, y: 250, w: 10, h: 10 } });
  expect(
    nearestFirst([at('far', 5000), at('edge', 900), at('middle', 500), at('left', 300)], view, view),
  ).toEqual(['middle', 'left', 'edge']);
});

describe('one frame of mounting', () => {
  it('brings at most the budget, in the order wanted', () => {
    const step = stepMounting(new Set<string>(), ['a', 'b', 'c'], new Set(), { come: 2, go: 0 });
    expect([...step.mounted]).toEqual(['a', 'b']);
    expect(step).toMatchObject({ lacking: true, spare: false });
  });

  it('takes away at most the budget', () => {
    const step = stepMounting(new Set(['a', 'b', 'c']), [], new Set(), { come: 0, go: 2 });
    expect([...step.mounted]).toEqual(['c']);
    expect(step).toMatchObject({ lacking: false, spare: true });
  });

  it('never takes away what is kept, and mounts it beyond the budget', () => {
    const step = stepMounting(new Set(['a']), ['b', 'c'], new Set(['a', 'z']), { come: 1, go: 1 });
    expect([...step.mounted].sort()).toEqual(['a', 'b', 'z']);
  });

  it('is over when everything wanted is there, and then returns the same set', () => {
    const mounted = new Set(['a', 'b']);
    const step = stepMounting(mounted, ['b', 'a'], new Set(['a']), { come: 24, go: 24 });
    expect(step).toEqual({ mounted, lacking: false, spare: false });
    expect(step.mounted).toBe(mounted);
  });
});
