import { beforeEach, expect, it, vi } from 'vitest';
import type { View } from '#lib/geometry/view.ts';
import type { Desk } from '#lib/tools/desk.ts';
import { animateView } from './animate-view.ts';
import type { DeskStore } from './desk-store.ts';
import { sampleCanvas } from './sample-canvas.ts';

const to: View = { x: 100, y: 0, zoom: 1 };
let frame: ((now: number) => void) | null;

beforeEach(() => {
  frame = null;
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('requestAnimationFrame', (next: (now: number) => void) => {
    frame = next;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    frame = null;
  });
});

/** Runs the frame that is due, if there is one. */
function runFrame(now: number): void {
  const due = frame;
  frame = null;
  due?.(now);
}

function movingDesk(): DeskStore & { readonly setDesk: (change: Partial<Desk>) => void } {
  const { desk, setDesk } = sampleCanvas();
  return {
    ...desk,
    setDesk,
    dispatch: (event) => {
      if (event.type === 'view-moved') setDesk({ view: event.view });
    },
  };
}

it('glides there in 200 ms', () => {
  const desk = movingDesk();
  animateView(desk, to);
  runFrame(1_000);
  runFrame(1_100);
  expect(desk.get().view.x).toBeCloseTo(87.5);
  runFrame(1_200);
  expect(desk.get().view).toBe(to);
  expect(frame).toBeNull();
});

it('gives way to whoever else moves the view', () => {
  const desk = movingDesk();
  animateView(desk, to);
  runFrame(1_000);
  desk.setDesk({ view: { x: -7, y: 0, zoom: 1 } });
  runFrame(1_050);
  expect(desk.get().view.x).toBe(-7);
  expect(frame).toBeNull();
});

it('can be stopped', () => {
  const desk = movingDesk();
  const stop = animateView(desk, to);
  stop();
  expect(frame).toBeNull();
});

it('is there at once for people who want less motion', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const desk = movingDesk();
  animateView(desk, to);
  expect(desk.get().view).toBe(to);
});
