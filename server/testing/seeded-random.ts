/** A whole number from 0 up to, not including, `below`; the same row of them for the same seed. */
export type SeededRandom = (below: number) => number;

/** The mulberry32 generator: small, fast, good enough to choose test cases with. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
