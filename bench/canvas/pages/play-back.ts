import type { Playback } from './bench-page.ts';

/** Plays `count` frames at `hertz` a second, each in a task of its own, as messages come from a socket. */
export function playBack(playback: Playback, count: number, hertz: number): Promise<void> {
  const start = performance.now();
  return new Promise((resolve) => {
    const next = (frame: number) => {
      if (frame === count) {
        resolve();
        return;
      }
      const wait = start + (frame * 1_000) / hertz - performance.now();
      setTimeout(
        () => {
          playback(frame);
          next(frame + 1);
        },
        Math.max(0, wait),
      );
    };
    next(0);
  });
}
