import type { ScreenPoint } from '../../../lib/geometry/point.ts';
import type { View } from '../../../lib/geometry/view.ts';
import { paced } from '../measure/hand.ts';
import { SCREEN } from '../notes/views.ts';
import type { Scenario, Stage } from './scenario.ts';
import { wheelFor } from './wheel-for.ts';

const middle: ScreenPoint = { x: SCREEN.w / 2, y: SCREEN.h / 2 };
/** Share of the screen by which a pan may miss where it began. */
const NEAR = 0.05;
/** A canvas that is behind gets several turns of the wheel as one, and does not follow all of it. */
const NEAR_ZOOM = 3;

/** Turns the wheel in a circle, so that the view comes back to where it began. `step` is CSS pixels a frame. */
async function panRound(stage: Stage, step: number): Promise<void> {
  await turnAndSee(stage, (index) => {
    const angle = (2 * Math.PI * index) / stage.count;
    return stage.hand.wheel(middle, { dx: step * Math.cos(angle), dy: step * Math.sin(angle) });
  });
}

/** Follows `zoomAt` (0 to 1) with Control and the wheel. */
async function zoomAlong(stage: Stage, zoomAt: (share: number) => number): Promise<void> {
  let zoom = zoomAt(0);
  await turnAndSee(stage, (index) => {
    const dy = wheelFor(stage.contestant, zoom, zoomAt((index + 1) / stage.count));
    zoom = stage.contestant.zoomAfter(zoom, dy);
    return stage.hand.wheel(middle, { dx: 0, dy, ctrl: true });
  });
}

/** @throws when the view is where it was after three quarters of the way */
async function turnAndSee({ bench, count }: Stage, turn: (index: number) => Promise<void>): Promise<void> {
  const read = () => bench.evaluate(({ page }) => page.getView());
  const before = await read();
  let during: Promise<View> | null = null;
  await paced(count, (index) => {
    if (index === Math.floor(count * 0.75)) during = read();
    return turn(index);
  });
  const away = await (during ?? read());
  if (away.x === before.x && away.y === before.y) throw new Error('The wheel does not move the view.');
}

async function look({ bench, hand }: Stage, view: View): Promise<void> {
  await hand.moveTo(middle);
  await bench.evaluate(({ page }, wanted) => page.setView(wanted), view);
}

/** @throws when the view is not where it was in the beginning */
async function isBack({ bench }: Stage, view: View): Promise<void> {
  const now = await bench.evaluate(({ page }) => page.getView());
  const shift = Math.hypot(now.x - view.x, now.y - view.y) * view.zoom;
  if (shift > SCREEN.w * NEAR || now.zoom !== view.zoom) throw astray(now, view);
}

/** @throws when the zoom is nowhere near where it was in the beginning */
async function isNear({ bench }: Stage, view: View): Promise<void> {
  const now = await bench.evaluate(({ page }) => page.getView());
  const ratio = now.zoom / view.zoom;
  if (ratio > NEAR_ZOOM || ratio < 1 / NEAR_ZOOM) throw astray(now, view);
}

function astray(now: View, view: View): Error {
  return new Error(`The view went to ${JSON.stringify(now)} in place of ${JSON.stringify(view)}.`);
}

/** Out to a fifth of the board's own size and in to two and a half times of it. */
const workingZoom = (zoom: number) => (share: number) =>
  zoom * Math.exp(-1.3 * Math.sin(2 * Math.PI * share));
/** In to 1.65 times what shows everything, and back. */
const wholeZoom = (zoom: number) => (share: number) =>
  zoom * Math.exp(0.25 * (1 - Math.cos(2 * Math.PI * share)));

export const viewScenarios: readonly Scenario[] = [
  {
    key: 'pan',
    title: 'pan',
    prepare: (stage) => look(stage, stage.data.working),
    act: (stage) => panRound(stage, 20),
    check: (stage) => isBack(stage, stage.data.working),
  },
  {
    key: 'zoom',
    title: 'zoom',
    prepare: (stage) => look(stage, stage.data.working),
    act: (stage) => zoomAlong(stage, workingZoom(stage.data.working.zoom)),
    check: (stage) => isNear(stage, stage.data.working),
  },
  {
    key: 'pan-whole',
    title: 'pan, all in view',
    prepare: (stage) => look(stage, stage.data.whole),
    act: (stage) => panRound(stage, 4),
    check: (stage) => isBack(stage, stage.data.whole),
  },
  {
    key: 'zoom-whole',
    title: 'zoom, all in view',
    prepare: (stage) => look(stage, stage.data.whole),
    act: (stage) => zoomAlong(stage, wholeZoom(stage.data.whole.zoom)),
    check: (stage) => isNear(stage, stage.data.whole),
  },
];
