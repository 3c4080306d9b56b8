import { describe, expect, it, vi } from 'vitest';
import { screenPoint } from '#lib/geometry/point.ts';
import type { Desk } from '#lib/tools/desk.ts';
import type { DeskEvent } from '#lib/tools/desk-event.ts';
import { makeTouchHold } from './touch-hold.ts';

function fingersOnCanvas() {
  const events: DeskEvent[] = [];
  const desk: Desk = {
    view: { x: 0, y: 0, zoom: 1 },
    viewport: { w: 400, h: 800 },
    tool: 'select',
    gesture: { kind: 'idle' },
    selection: new Set(),
    editing: null,
    block: 'channels',
  };
  const hold = makeTouchHold({
    get: () => desk,
    subscribe: () => () => {},
    dispatch: (event) => events.push(event),
  });
  return { hold, events, tap: vi.fn() };
}

describe('fingers on the background', () => {
  it('one that hardly moves is a tap', () => {
    const { hold, events, tap } = fingersOnCanvas();
    hold.press(1, screenPoint(10, 10), tap);
    hold.move(1, screenPoint(14, 12));
    hold.lift(1, 'up');
    expect(tap).toHaveBeenCalledOnce();
    expect(events).toEqual([]);
  });

  it('one that moves pans, and does not tap', () => {
    const { hold, events, tap } = fingersOnCanvas();
    hold.press(1, screenPoint(10, 10), tap);
    hold.move(1, screenPoint(30, 10));
    hold.move(1, screenPoint(50, 15));
    hold.lift(1, 'up');
    expect(events).toEqual([{ type: 'pan-by', dx: 20, dy: 5 }]);
    expect(tap).not.toHaveBeenCalled();
  });

  it('two that spread zoom about their middle', () => {
    const { hold, events, tap } = fingersOnCanvas();
    hold.press(1, screenPoint(100, 100), tap);
    hold.press(2, screenPoint(200, 100), tap);
    hold.move(2, screenPoint(230, 100));
    hold.move(2, screenPoint(360, 100));
    expect(events).toContainEqual({ type: 'zoom-at', anchor: { x: 230, y: 100 }, zoom: 2 });
  });

  it('the finger that is left of two does nothing', () => {
    const { hold, events, tap } = fingersOnCanvas();
    hold.press(1, screenPoint(100, 100), tap);
    hold.press(2, screenPoint(200, 100), tap);
    hold.lift(1, 'up');
    hold.move(2, screenPoint(300, 300));
    hold.lift(2, 'up');
    expect(events).toEqual([]);
    expect(tap).not.toHaveBeenCalled();
    expect(hold.isActive()).toBe(false);
  });

  it('a touch that the system takes away is no tap', () => {
    const { hold, tap } = fingersOnCanvas();
    hold.press(1, screenPoint(10, 10), tap);
    hold.lift(1, 'cancelled');
    expect(tap).not.toHaveBeenCalled();
  });
});
