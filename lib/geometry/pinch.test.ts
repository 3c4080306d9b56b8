import { describe, expect, it } from 'vitest';
import { movePinch, type PinchMove, startPinch } from './pinch.ts';
import { screenPoint } from './point.ts';

/** Two fingers on one line, `gap` apart round `x`. */
const fingers = (x: number, gap: number) =>
  [screenPoint(x - gap / 2, 50), screenPoint(x + gap / 2, 50)] as const;

function play(...steps: readonly (readonly [x: number, gap: number])[]): PinchMove {
  let move: PinchMove | null = null;
  let pinch = startPinch(...fingers(100, 100));
  for (const [x, gap] of steps) {
    move = movePinch(pinch, ...fingers(x, gap));
    if (!move) throw new Error('a pinch of numbers was refused');
    pinch = move.pinch;
  }
  if (!move) throw new Error('no step');
  return move;
}

describe('a pinch', () => {
  it('does nothing while the fingers have hardly moved', () => {
    expect(play([110, 120])).toMatchObject({ dx: 0, dy: 0, factor: 1, pinch: { mode: 'undecided' } });
  });

  it('pans when the middle moves more than 16 pixels, without a jump', () => {
    expect(play([117, 100])).toMatchObject({ dx: 0, factor: 1, pinch: { mode: 'panning' } });
    expect(play([117, 100], [127, 110])).toMatchObject({ dx: 10, factor: 1 });
  });

  it('zooms when the distance changes by more than 24 pixels, without a jump', () => {
    expect(play([100, 125])).toMatchObject({ factor: 1, pinch: { mode: 'zooming' } });
    expect(play([100, 125], [105, 250])).toMatchObject({ dx: 5, factor: 2, centre: { x: 105, y: 50 } });
  });

  it('turns from panning to zooming only when the fingers clearly mean it', () => {
    expect(play([120, 100], [120, 160]).pinch.mode).toBe('panning');
    expect(play([120, 100], [120, 170]).pinch.mode).toBe('zooming');
  });

  it('never zooms by a number that is none', () => {
    expect(
      movePinch(startPinch(...fingers(0, 10)), screenPoint(Number.NaN, 0), screenPoint(0, 0)),
    ).toBeNull();
    const closed = {
      mode: 'zooming',
      start: { centre: screenPoint(0, 0), distance: 0 },
      last: { centre: screenPoint(0, 0), distance: 0 },
    } as const;
    expect(movePinch(closed, ...fingers(0, 10))?.factor).toBe(1);
  });
});
