// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { passOverTyping } from './pass-over-typing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether the page hears the key. */
function hears(key: string, keys: KeyboardEventInit = {}): boolean {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...keys }),
  );
  document.removeEventListener('keydown', heard);
  return heard.mock.calls.length > 0;
}

it('letters are passed over until there is a pause, commands are not', () => {
  passOverTyping();
  for (const key of ['n', ' ', 'Enter', 'Backspace']) {
    expect(hears(key)).toBe(false);
    vi.advanceTimersByTime(700);
  }
  expect([hears('Tab'), hears('Escape'), hears('z', { ctrlKey: true })]).toEqual([true, true, true]);
  vi.advanceTimersByTime(800);
  expect(hears('n')).toBe(true);
});

it('a press of the pointer ends it', () => {
  passOverTyping();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(hears('n')).toBe(true);
});
