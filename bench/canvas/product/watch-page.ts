/** Milliseconds since the navigation, by the page's own clock; `null` until it happened. */
export type FirstTimes = {
  /** The end of the frame in which notes were on the screen, as notes or as the picture that stands for them. */
  notes: number | null;
  /** The end of the frame in which a clicked note was shown as selected. */
  selected: number | null;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to the browser's own.
  interface Window {
    firstTimes?: FirstTimes;
  }
}

/** Runs in the page before anything else: looks in each frame for what a person would see. */
export function watchPage(): void {
  const times: FirstTimes = { notes: null, selected: null };
  window.firstTimes = times;
  const marks = {
    notes: '[data-note-id], .far-tile:not([hidden])',
    selected: '[data-note-id][data-mode="selected"]',
  } as const;
  let next: keyof FirstTimes = 'notes';
  requestAnimationFrame(function look() {
    const seen = next;
    if (!document.querySelector(marks[seen])) {
      requestAnimationFrame(look);
      return;
    }
    // A task of its own: it comes after the frame's style, layout and paint.
    setTimeout(() => {
      times[seen] = performance.now();
    });
    if (seen === 'selected') return;
    next = 'selected';
    requestAnimationFrame(look);
  });
}
