import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { ScreenPoint } from '../../../lib/geometry/point.ts';

/** Input events a second: as many as frames. */
export const HERTZ = 60;

const CTRL = 2;

/** A person's pointer and keys. Events go the browser's own way, from its input router through hit tests to the page. */
export type Hand = {
  readonly moveTo: (point: ScreenPoint) => Promise<void>;
  readonly press: (point: ScreenPoint, clicks?: number) => Promise<void>;
  readonly dragTo: (point: ScreenPoint) => Promise<void>;
  readonly release: (point: ScreenPoint, clicks?: number) => Promise<void>;
  readonly wheel: (point: ScreenPoint, turn: { dx: number; dy: number; ctrl?: boolean }) => Promise<void>;
  readonly type: (letter: string) => Promise<void>;
  readonly key: (key: string) => Promise<void>;
};

export function makeHand(cdp: CDPSession): Hand {
  const mouse = async (
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel',
    { x, y }: ScreenPoint,
    more: Partial<MouseParameters> = {},
  ) => {
    await cdp.send('Input.dispatchMouseEvent', { type, x, y, ...more });
  };
  const left = { button: 'left', buttons: 1 } as const;
  return {
    moveTo: (point) => mouse('mouseMoved', point),
    press: (point, clickCount = 1) => mouse('mousePressed', point, { ...left, clickCount }),
    dragTo: (point) => mouse('mouseMoved', point, left),
    release: (point, clickCount = 1) => mouse('mouseReleased', point, { button: 'left', clickCount }),
    wheel: (point, { dx, dy, ctrl = false }) =>
      mouse('mouseWheel', point, { deltaX: dx, deltaY: dy, modifiers: ctrl ? CTRL : 0 }),
    type: async (letter) => {
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    },
    key: async (key) => {
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    },
  };
}

type MouseParameters = {
  readonly button: 'left';
  readonly buttons: number;
  readonly clickCount: number;
  readonly deltaX: number;
  readonly deltaY: number;
  readonly modifiers: number;
};

/**
 * Sends `count` events, one every sixtieth of a second whether or not the page keeps up, as hands do, and waits
 * until the last one has been dealt with.
 */
export async function paced(count: number, send: (index: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  const sent: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const wait = start + (index * 1_000) / HERTZ - performance.now();
    if (wait > 0) await sleep(wait);
    sent.push(send(index));
  }
  await Promise.all(sent);
}
