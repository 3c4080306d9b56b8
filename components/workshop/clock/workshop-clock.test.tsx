// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import { runningView, sampleStep } from '#components/workshop/testing/sample-workshop.ts';
import type { Clock } from '#lib/workshop/workshop.ts';
import { largeClockSwitch } from './large-clock-switch.ts';
import { WorkshopClock } from './workshop-clock.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  HTMLDialogElement.prototype.showModal = () => {};
  HTMLDialogElement.prototype.close = () => {};
});
afterEach(() => {
  act(() => largeClockSwitch.set(false));
  vi.useRealTimers();
});

const step = sampleStep('warm-up');

/** The clock on a board whose workshop is at this point; `null`: none is planned. */
function show(clock: Clock | null) {
  const phase = clock && ({ is: 'running', step: step.id, clock, startedAt: 0 } as const);
  const view = phase && runningView([step], { phase });
  return roomBed(
    ({ workshop }) => {
      vi.spyOn(workshop, 'now').mockImplementation(() => Date.now());
      return <WorkshopClock />;
    },
    { workshop: { view } },
  );
}

const timers = () => Array.from(document.querySelectorAll('[role="timer"]'), (each) => each.textContent);
const spoken = () => document.querySelector('[aria-live="polite"]')?.textContent;
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

test('the time goes down by the second, and only what matters is said aloud', async () => {
  const { host } = show({ is: 'running', endsAt: 62_000 });
  expect(timers()).toEqual(['1:02']);
  expect(host.querySelector('[role="timer"]')?.getAttribute('aria-live')).toBe('off');
  await pass(1_100);
  expect(timers()).toEqual(['1:01']);
  expect(spoken()).toBe('');
  await pass(1_000);
  expect(timers()).toEqual(['1:00']);
  expect(spoken()).toBe('1 minute left.');
  expect(host.textContent).toContain('Last minute');
  await pass(61_000);
  expect(timers()).toEqual(['+0:01']);
  expect(spoken()).toBe('Time is up.');
});

test('there is no clock while no workshop runs', () => {
  expect(show(null).host.textContent).toBe('');
});

test('the large clock takes the place of the small one', async () => {
  // Loaded before: here it is the clock that is looked at, and not the wait for it.
  await import('./large-clock.tsx');
  const { host } = show({ is: 'paused', left: 90_000 });
  await act(async () => largeClockSwitch.set(true));
  expect(host.querySelector('dialog')?.textContent).toContain('Paused');
  expect(timers()).toEqual(['1:30']);
});
