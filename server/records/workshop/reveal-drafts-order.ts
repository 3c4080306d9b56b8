import type { Maker } from '../maker.ts';

/** The same things in an order that tells nothing about where they came from. */
export function mixed<T>(things: readonly T[], random: Maker['random']): readonly T[] {
  const bytes = new Uint8Array(4);
  const view = new DataView(bytes.buffer);
  const drawn = things.map((thing) => {
    random(bytes);
    return { thing, at: view.getUint32(0) };
  });
  return drawn.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}
