import { setTimeout as sleep } from 'node:timers/promises';
import type { ScreenPoint } from '../../lib/geometry/point.ts';
import { contestants } from '../canvas/contestants.ts';
import { cutFrames } from '../canvas/measure/frames.ts';
import { type Hand, makeHand, paced } from '../canvas/measure/hand.ts';
import { mainThreadBetween } from '../canvas/measure/main-thread.ts';
import { openTab } from '../canvas/measure/open-browser.ts';
import { type Spread, spreadOf } from '../canvas/measure/play-scenario.ts';
import { recordTrace } from '../canvas/measure/record-trace.ts';
import { type Stage, timeByStage } from '../canvas/measure/stages.ts';
import { SCREEN } from '../canvas/notes/views.ts';
import { wheelFor } from '../canvas/scenarios/wheel-for.ts';

/** What a hand does, and what the main thread did in each frame of it; milliseconds. */
export type Played = {
  readonly busy: Spread;
  readonly pins: number;
  readonly stages: Readonly<Record<Stage, number>>;
};

export type GestureKey = 'pan' | 'zoom' | 'zoom, all in view';

/** Frames of one gesture. */
const COUNT = 120;
/** For layers to be made, threads to be read and pins to be put in. */
const SETTLE = 1_500;
const middle: ScreenPoint = { x: SCREEN.w / 2, y: SCREEN.h / 2 };

const [own] = contestants;
if (!own) throw new Error('There is no canvas of ours.');

/** Holds Control and turns the wheel, out to a share of the zoom and in to more of it, and back. */
const zoomAlong = (depth: number) => (hand: Hand) => {
  let zoom = 1;
  return paced(COUNT, (index) => {
    const next = Math.exp(-depth * Math.sin((2 * Math.PI * (index + 1)) / COUNT));
    const dy = wheelFor(own, zoom, next);
    zoom = own.zoomAfter(zoom, dy);
    return hand.wheel(middle, { dx: 0, dy, ctrl: true });
  });
};

const gestures: Readonly<Record<GestureKey, { view: 'near' | 'whole'; act: (hand: Hand) => Promise<void> }>> =
  {
    pan: {
      view: 'near',
      act: (hand) =>
        paced(COUNT, (index) => {
          const angle = (2 * Math.PI * index) / COUNT;
          return hand.wheel(middle, { dx: 20 * Math.cos(angle), dy: 20 * Math.sin(angle) });
        }),
    },
    zoom: { view: 'near', act: zoomAlong(1) },
    'zoom, all in view': { view: 'whole', act: zoomAlong(0.4) },
  };

/** Opens a board in a browser of its own and moves its view in each way. */
export async function measureBoard(
  url: string,
  cookies: Parameters<typeof openTab>[0],
): Promise<Readonly<Record<GestureKey, Played>>> {
  const tab = await openTab(cookies);
  try {
    const { page, cdp } = tab;
    const hand = makeHand(cdp);
    const play = async (key: GestureKey): Promise<Played> => {
      const { view, act } = gestures[key];
      await page.locator('[data-canvas]').first().focus();
      await page.keyboard.press(view === 'near' ? 'Shift+Digit0' : 'Shift+Digit1');
      await hand.moveTo(middle);
      await sleep(SETTLE);
      const pins = await page.locator('[data-pin]').count();
      const mark = (name: string) => page.evaluate((each) => void performance.mark(each), name);
      const trace = await recordTrace(tab, async () => {
        await mark('bench:start');
        // Every frame has a callback: that is how frames are told apart.
        await page.evaluate(() => {
          requestAnimationFrame(function again() {
            if (performance.getEntriesByName('bench:end').length === 0) requestAnimationFrame(again);
          });
        });
        await act(hand);
        await mark('bench:end');
      });
      await page.evaluate(() => performance.clearMarks());
      const thread = mainThreadBetween(trace, 'bench:start', 'bench:end');
      const frames = cutFrames(thread);
      const total = timeByStage(thread.events);
      const stages = Object.fromEntries(
        Object.entries(total).map(([stage, time]) => [stage, time / Math.max(1, frames.length)]),
      ) as Record<Stage, number>;
      return { busy: spreadOf(frames.map(({ busy }) => busy)), pins, stages };
    };
    await page.goto(url);
    await page.locator('[data-note-id], .far-tile:not([hidden])').first().waitFor({ state: 'attached' });
    await sleep(SETTLE);
    const played = {
      pan: await play('pan'),
      zoom: await play('zoom'),
      'zoom, all in view': await play('zoom, all in view'),
    };
    if (tab.errors.length > 0) throw new Error(`The page threw: ${tab.errors.join('; ')}`);
    return played;
  } finally {
    await tab.close();
  }
}
