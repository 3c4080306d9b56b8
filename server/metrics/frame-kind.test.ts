import { expect, it } from 'vitest';
import { frameKind } from './frame-kind.ts';

it.each([
  [[0, 0, 1, 0], 'step-1'],
  [[0, 1, 2, 0, 0], 'step-2'],
  [[0, 2, 2, 0, 0], 'update'],
  [[0, 3], 'unknown'],
  [[0], 'unknown'],
  [[1, 1, 0], 'awareness'],
  [[3], 'query-awareness'],
  [[100, 7], 'saved'],
  [[101, 0], 'event'],
  [[102], 'unknown'],
  [[], 'unknown'],
])('%j is %s', (bytes, kind) => {
  expect(frameKind(Uint8Array.from(bytes))).toBe(kind);
});
