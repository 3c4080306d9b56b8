import type { BenchPage } from './bench-page.ts';

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
        window.bench = page;
      });
    });
  };
  requestAnimationFrame(look);
}
