// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { sampleCanvas } from './sample-canvas.ts';
import { scaleOf, writeView } from './view-writer.ts';

it('the layer has its own texture only while the view moves, and 180 ms more', () => {
  vi.useFakeTimers();
  const layer = document.createElement('div');
  const { desk, frames, setDesk } = sampleCanvas();
  const stop = writeView(layer, desk, frames);
  expect(layer.style.willChange).toBe('');
  setDesk({ view: { x: 10, y: 20, zoom: 0.5 } });
  frames.run();
  expect(layer.style.transform).toBe('translate(-5px,-10px) scale(0.5)');
  expect(layer.style.willChange).toBe('transform');
  vi.advanceTimersByTime(179);
  expect(layer.style.willChange).toBe('transform');
  vi.advanceTimersByTime(1);
  expect(layer.style.willChange).toBe('');
  expect(layer.dataset.scale).toBe('middle');
  stop();
  vi.useRealTimers();
});

it('what stands still is not written', () => {
  const layer = document.createElement('div');
  const { desk, frames, setDesk } = sampleCanvas();
  const stop = writeView(layer, desk, frames);
  setDesk({ selection: new Set() });
  frames.run();
  expect(layer.style.willChange).toBe('');
  stop();
});

it.each([
  [1, 'near'],
  [0.5, 'middle'],
  [0.2, 'far'],
  [0.1, 'farthest'],
])('at a zoom of %s things are %s', (zoom, scale) => {
  expect(scaleOf(zoom)).toBe(scale);
});
