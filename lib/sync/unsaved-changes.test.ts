import { describe, expect, it } from 'vitest';
import {
  acknowledge,
  nothingUnsaved,
  recordUpdate,
  SAME_CHANGE_WITHIN,
  type UnsavedChanges,
  waitingSince,
} from './unsaved-changes.ts';

const typed = (times: readonly number[], from: UnsavedChanges = nothingUnsaved) =>
  times.reduce((state, at) => recordUpdate(state, at, 'typing'), from);

describe('unsaved changes', () => {
  it('counts letters typed in one go as one change', () => {
    const state = typed([0, 100, 200]);
    expect(state.marker).toBe(3);
    expect(state.pending).toEqual([3]);
  });

  it('counts letters after a pause as another change', () => {
    expect(typed([0, SAME_CHANGE_WITHIN]).pending).toEqual([1, 2]);
  });

  it('counts every command by itself, however quick', () => {
    const state = [0, 1, 2].reduce((before, at) => recordUpdate(before, at, 'command'), nothingUnsaved);
    expect(state.pending).toEqual([1, 2, 3]);
  });

  it('keeps a burst unsaved until its last letter is confirmed', () => {
    const state = typed([0, 100, 200]);
    expect(acknowledge(state, 2).pending).toEqual([3]);
    expect(acknowledge(state, 3).pending).toEqual([]);
  });

  it('starts a new change when the burst before it was confirmed meanwhile', () => {
    const state = typed([120], acknowledge(typed([0]), 1));
    expect(state.pending).toEqual([2]);
  });

  it.each([
    ['an older number', 1],
    ['a number from the future', 9],
    ['no number', Number.NaN],
  ])('changes nothing for %s', (_name, marker) => {
    const state = acknowledge(typed([0, 100, 200]), 1);
    expect(acknowledge(state, marker)).toBe(state);
  });

  it('knows since when the oldest unconfirmed letter waits, also while others are typed on', () => {
    const times = [0, 100, 200, 300, 400, 500, 600];
    const state = typed(times);
    expect(state.pending).toHaveLength(1);
    expect(waitingSince(state)).toBe(0);
    expect(waitingSince(acknowledge(state, 3))).toBe(300);
    expect(waitingSince(acknowledge(state, 7))).toBeNull();
  });

  it('keeps little of long work without a connection', () => {
    const letters = typed(Array.from({ length: 3_000 }, (_, index) => index * 10));
    expect(letters.waiting.length).toBeLessThanOrEqual(120);
  });
});
