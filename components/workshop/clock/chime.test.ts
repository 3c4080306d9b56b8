// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { makeChime } from './chime.ts';

function sampleContext() {
  const started: number[] = [];
  const node = { connect: (next: unknown) => next };
  const param = { value: 0, setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() };
  const context = {
    currentTime: 10,
    destination: node,
    createOscillator: () => ({
      ...node,
      type: '',
      frequency: param,
      start: (at: number) => started.push(at),
      stop: vi.fn(),
    }),
    createGain: () => ({ ...node, gain: param }),
    resume: vi.fn(async () => {}),
    close: vi.fn(async () => {}),
  };
  return { started, context: context as unknown as AudioContext };
}

test('nothing sounds before somebody has pressed something', () => {
  const make = vi.fn(() => sampleContext().context);
  const chime = makeChime(document, make);
  chime.play('over');
  expect(make).not.toHaveBeenCalled();
  chime.close();
});

test('after a press it sounds: one note for the last minute, two when time is up', () => {
  const { started, context } = sampleContext();
  const chime = makeChime(document, () => context);
  document.dispatchEvent(new Event('keydown'));
  chime.play('last-minute');
  expect(started).toEqual([10]);
  chime.play('over');
  expect(started).toHaveLength(3);
  chime.close();
  expect(context.close).toHaveBeenCalledOnce();
});

test('a device without sound is silent', () => {
  const chime = makeChime(document, () => {
    throw new Error('no audio');
  });
  document.dispatchEvent(new Event('pointerdown'));
  expect(() => chime.play('over')).not.toThrow();
  chime.close();
});
