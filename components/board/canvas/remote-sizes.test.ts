import { expect, it } from 'vitest';
import type { NoteId } from '#lib/board/ids.ts';
import type { Size } from '#lib/geometry/point.ts';
import { isLanded, stepRemoteSizes } from './remote-sizes.ts';

const id = 'note-0001' as NoteId;
const small: Size = { w: 100, h: 80 };
const large: Size = { w: 200, h: 90 };
const resizes = new Map([[id, large]]);
const started = stepRemoteSizes(new Map(), resizes, () => small, 0);

it('a note in a peer’s hand is drawn in the size that the peer gives it', () => {
  expect(started.get(id)).toEqual({ size: large, base: small, heldUntil: null });
});

it('after the release the size is held until the document has it, at most 250 ms', () => {
  const held = stepRemoteSizes(started, new Map(), () => small, 1_000);
  expect(held.get(id)).toMatchObject({ size: large, heldUntil: 1_250 });
  expect(stepRemoteSizes(held, new Map(), () => small, 1_249).has(id)).toBe(true);
  expect(stepRemoteSizes(held, new Map(), () => small, 1_250).has(id)).toBe(false);
  expect(stepRemoteSizes(held, new Map(), () => large, 1_100).has(id)).toBe(false);
});

it('what presence repeats after the document has the size counts as landed', () => {
  const again = stepRemoteSizes(started, resizes, () => ({ w: 210, h: 90 }), 10).get(id);
  expect(again && isLanded(again, { w: 210, h: 90 })).toBe(true);
});

it('a deleted note is forgotten', () => {
  expect(stepRemoteSizes(started, resizes, () => null, 10).size).toBe(0);
});
