import { describe, expect, test, vi } from 'vitest';
import { defaultGuidePreferences, makeGuidePreferences, parseGuidePreferences } from './guide-preferences.ts';

function memory(text: string | null = null) {
  let stored = text;
  return {
    getItem: () => stored,
    setItem: (_key: string, value: string) => {
      stored = value;
    },
  };
}

describe('parseGuidePreferences', () => {
  test.each([
    [null, {}],
    ['not json', {}],
    ['[]', {}],
    ['"text"', {}],
    ['{"open":false}', { open: false }],
    ['{"width":5000,"pinned":"channels"}', { width: 640, pinned: 'channels' }],
    ['{"width":"wide","pinned":"no-such-block","open":1}', {}],
  ])('%s gives the defaults with %o', (text, expected) => {
    expect(parseGuidePreferences(text)).toEqual({ ...defaultGuidePreferences, ...expected });
  });
});

describe('makeGuidePreferences', () => {
  const wide = () => false;

  test('what was set is told to listeners and read by the next page', () => {
    const storage = memory();
    const first = makeGuidePreferences(() => storage, wide);
    const listener = vi.fn();
    first.subscribe(listener);
    first.set({ width: 420, pinned: 'channels' });
    expect(listener).toHaveBeenCalledOnce();
    expect(makeGuidePreferences(() => storage, wide).get()).toEqual({
      open: true,
      width: 420,
      pinned: 'channels',
    });
  });

  test('where it would cover the board it is closed until it is asked for', () => {
    const preferences = makeGuidePreferences(
      () => memory(),
      () => true,
    );
    expect(preferences.get().open).toBe(false);
    preferences.set({ open: true });
    expect(preferences.get().open).toBe(true);
  });

  test('it is the same object until it changes', () => {
    const preferences = makeGuidePreferences(() => memory(), wide);
    expect(preferences.get()).toBe(preferences.get());
  });

  test('without storage a choice holds for the page', () => {
    const preferences = makeGuidePreferences(() => {
      throw new Error('forbidden');
    }, wide);
    preferences.set({ open: false });
    expect(preferences.get().open).toBe(false);
  });
});
