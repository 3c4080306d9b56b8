import { describe, expect, it } from 'vitest';
import { readWheel, type WheelTurn } from './wheel.ts';

const turn = (given: Partial<WheelTurn>): WheelTurn => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  zooms: false,
  shift: false,
  ...given,
});

describe('a wheel event', () => {
  it.each([
    ['scrolling down moves the content up', turn({ deltaY: 40 }), true, { kind: 'pan', dx: -0, dy: -40 }],
    ['both axes pan together', turn({ deltaX: 3, deltaY: -7 }), true, { kind: 'pan', dx: -3, dy: 7 }],
    ['lines count 16 pixels each', turn({ deltaY: 3, deltaMode: 1 }), true, { kind: 'pan', dx: -0, dy: -48 }],
    [
      'Shift turns a wheel sideways',
      turn({ deltaY: 40, shift: true }),
      true,
      { kind: 'pan', dx: -40, dy: 0 },
    ],
    [
      'Shift is left to a system that turns the axes itself',
      turn({ deltaX: 40, shift: true }),
      false,
      { kind: 'pan', dx: -40, dy: -0 },
    ],
    [
      'Shift leaves a trackpad that scrolls sideways alone',
      turn({ deltaX: 5, deltaY: 2, shift: true }),
      true,
      { kind: 'pan', dx: -5, dy: -2 },
    ],
  ])('%s', (_name, given, turns, expected) => {
    expect(readWheel(given, turns)).toEqual(expected);
  });

  it('a pinch zooms by the exponential of its delta', () => {
    expect(readWheel(turn({ deltaY: -5, zooms: true }), true)).toEqual({
      kind: 'zoom',
      factor: Math.exp(0.05),
    });
  });

  it('a notch of a mouse wheel zooms by at most 17 per cent', () => {
    const move = readWheel(turn({ deltaY: -120, zooms: true }), true);
    expect(move?.kind === 'zoom' && move.factor).toBeCloseTo(1.1735, 3);
  });

  it.each([
    ['nothing', turn({})],
    ['no number', turn({ deltaY: Number.NaN })],
    ['infinity', turn({ deltaX: Infinity })],
    ['a pinch sideways', turn({ deltaX: 4, zooms: true })],
  ])('%s is ignored', (_name, given) => {
    expect(readWheel(given, true)).toBeNull();
  });
});
