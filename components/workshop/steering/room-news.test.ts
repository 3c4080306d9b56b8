import { describe, expect, it } from 'vitest';
import { runningView, sampleStep, userId } from '#components/workshop/testing/sample-workshop.ts';
import { roomNews } from './room-news.ts';

const [one, two] = [sampleStep('one'), sampleStep('two')];
const view = { x: 0, y: 0, w: 100, h: 100 };
const summons = (count: number) => ({ summons: { count, by: userId('lead'), view } });
const kinds = (...args: Parameters<typeof roomNews>) => roomNews(...args).map(({ kind }) => kind);
const first = runningView([one, two]);

describe('roomNews', () => {
  it('whoever comes late lands in the step and in the spotlight, but not where all were brought before', () => {
    const late = runningView([one], { ...summons(3), spotlight: { is: 'block', block: 'channels' } });
    expect(roomNews('nothing', late)).toEqual([
      { kind: 'step', step: one },
      { kind: 'spotlight', on: { is: 'block', block: 'channels' } },
    ]);
  });

  it('nothing is news twice', () => {
    const all = runningView([one], { ...summons(1), spotlight: { is: 'block', block: 'channels' } });
    expect(roomNews({ view: all }, { ...all, version: 2 })).toEqual([]);
  });

  it('a step is news when it begins, and again when a facilitator goes back to it', () => {
    expect(kinds({ view: first }, runningView([two, one], {}, 5))).toEqual(['step']);
    expect(kinds({ view: first }, runningView([one, two], {}, 9))).toEqual(['step']);
  });

  it('each summons is news once, the first on a board that had no workshop too', () => {
    expect(kinds({ view: first }, runningView([one, two], summons(1)))).toEqual(['summons']);
    expect(kinds({ view: runningView([one], summons(1)) }, runningView([one], summons(2)))).toEqual([
      'summons',
    ]);
    const planned = { ...first, state: { ...first.state, phase: { is: 'planned' } as const, ...summons(1) } };
    expect(kinds({ view: null }, planned)).toEqual(['summons']);
  });

  it('taking the spotlight off is none, moving it is', () => {
    const lit = (block: 'channels' | 'key-resources') =>
      runningView([one], { spotlight: { is: 'block', block } });
    expect(kinds({ view: lit('channels') }, runningView([one]))).toEqual([]);
    expect(kinds({ view: lit('channels') }, lit('key-resources'))).toEqual(['spotlight']);
  });

  it('the end of a workshop is none', () => {
    const ended = { is: 'ended', startedAt: 0, endedAt: 9 } as const;
    expect(kinds({ view: first }, { ...first, state: { ...first.state, phase: ended } })).toEqual([]);
  });
});
