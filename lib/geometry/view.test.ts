import { describe, expect, it } from 'vitest';
import { screenPoint } from './point.ts';
import { fitRect, panBy, toBoard, toScreen, type View, viewBetween, visibleRect, zoomAt } from './view.ts';

const view: View = { x: 100, y: 50, zoom: 2 };
const viewport = { w: 1000, h: 600 };

describe('a view', () => {
  it('turns screen points into board points and back', () => {
    const point = screenPoint(40, 60);
    expect(toBoard(view, point)).toEqual({ x: 120, y: 80 });
    expect(toScreen(view, toBoard(view, point))).toEqual(point);
  });

  it('keeps the point under the pointer while it zooms', () => {
    const anchor = screenPoint(300, 200);
    for (const zoom of [0.1, 0.5, 1, 4]) {
      expect(toBoard(zoomAt(view, anchor, zoom), anchor)).toEqual(toBoard(view, anchor));
    }
  });

  it.each([
    [100, 4],
    [0.001, 0.1],
    [Number.NaN, 1],
  ])('a zoom of %s becomes %s', (asked, got) => {
    expect(zoomAt(view, screenPoint(0, 0), asked).zoom).toBe(got);
  });

  it('ignores a pan that is no number', () => {
    expect(panBy(view, Number.NaN, 3)).toBe(view);
    expect(panBy(view, 20, -10)).toEqual({ x: 90, y: 55, zoom: 2 });
  });

  it('fits a rectangle in the middle', () => {
    const fitted = fitRect({ x: 0, y: 0, w: 2000, h: 500 }, viewport, 50);
    expect(fitted.zoom).toBeCloseTo(0.45);
    const visible = visibleRect(fitted, viewport);
    expect(visible.x + visible.w / 2).toBeCloseTo(1000);
    expect(visible.y + visible.h / 2).toBeCloseTo(250);
  });
});

describe('a view on its way to another', () => {
  const to: View = { x: 0, y: 0, zoom: 0.5 };

  it('starts at the one and ends at the other', () => {
    expect(viewBetween(view, to, 0)).toEqual(view);
    expect(viewBetween(view, to, 1)).toBe(to);
  });

  it('zooms evenly and holds the point that both show in the same place', () => {
    const middle = viewBetween(view, to, 0.5);
    expect(middle.zoom).toBeCloseTo(1);
    const still = screenPoint(100 / 1.5, 50 / 1.5);
    const fixed = toBoard(view, still);
    expect(toBoard(to, still).x).toBeCloseTo(fixed.x);
    expect(toBoard(middle, still).x).toBeCloseTo(fixed.x);
    expect(toBoard(middle, still).y).toBeCloseTo(fixed.y);
  });

  it('moves evenly when the zoom stays', () => {
    expect(viewBetween(view, { x: 200, y: 150, zoom: 2 }, 0.25)).toEqual({ x: 125, y: 75, zoom: 2 });
  });
});
