import type { BenchPage, BenchWindow } from './bench-page.ts';
import { playBack } from './play-back.ts';
import { watchFrames } from './watch-frames.ts';

/** Waits until `isDrawn` holds in a frame, and for the end of that frame; then hands the page over. */
export function tellReady(page: BenchPage, isDrawn: () => boolean): void {
  const look = () => {
    if (!isDrawn()) {
      requestAnimationFrame(look);
      return;
    }
    // A task of its own: it comes after the frame's style, layout and paint.
    requestAnimationFrame(() => {
      setTimeout(() => {
        window.benchReady = performance.now();
        performance.mark('bench:ready');
        window.bench = benchWindow(page);
      });
    });
  };
  requestAnimationFrame(look);
}

function benchWindow(page: BenchPage): BenchWindow {
  const bench: BenchWindow = {
    page,
    frames: watchFrames(),
    playback: null,
    play: async (count, hertz) => {
      if (!bench.playback) throw new Error('Nothing was made ready to be played.');
      await playBack(bench.playback, count, hertz);
    },
  };
  return bench;
}
