// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { ConnectionState } from '#lib/sync/connection-state.ts';
import { guardLeaving, wouldLoseWork } from './guard-leaving.ts';

const ended = { kind: 'ended', code: 4422, reason: 'malformed' } as const;

it.each<[string, ConnectionState, boolean, boolean]>([
  ['all is saved', { kind: 'saved' }, false, false],
  ['a letter is on its way', { kind: 'saving', unsaved: 1 }, false, false],
  ['a change waits for long', { kind: 'saving-slowly', unsaved: 1 }, false, true],
  ['changes are only here', { kind: 'offline', unsaved: 2 }, false, true],
  ['the line is cut and nothing is only here', { kind: 'offline', unsaved: 0 }, false, false],
  ['a change was refused', { ...ended, unsaved: 1 }, false, true],
  ['it ended and nothing was lost', { ...ended, unsaved: 0 }, false, false],
  ['refused words stand beside a board that is saved', { kind: 'saved' }, true, true],
])('where %s', (_name, state, keepsText, asks) => {
  expect(wouldLoseWork(state, keepsText)).toBe(asks);
});

it('the browser asks only while something is at risk', () => {
  let isAtRisk = true;
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const stop = guardLeaving(() => isAtRisk);
  expect(leave()).toBe(true);
  isAtRisk = false;
  expect(leave()).toBe(false);
  isAtRisk = true;
  stop();
  expect(leave()).toBe(false);
});
