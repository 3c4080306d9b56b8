import { expect, test, vi } from 'vitest';
import { makeClockSound } from './clock-sound.ts';

function sampleStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const stored = new Map<string, string>();
  return { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) };
}

test('sound is on until it is muted, which is remembered on this device', () => {
  const storage = sampleStorage();
  const sound = makeClockSound(() => storage);
  const listener = vi.fn();
  sound.subscribe(listener);
  expect(sound.get()).toBe('on');
  sound.set('off');
  expect(listener).toHaveBeenCalledOnce();
  expect(makeClockSound(() => storage).get()).toBe('off');
});

test('where nothing may be stored the choice holds as long as the page', () => {
  const sound = makeClockSound(() => {
    throw new Error('forbidden');
  });
  expect(sound.get()).toBe('on');
  sound.set('off');
  expect(sound.get()).toBe('off');
});
