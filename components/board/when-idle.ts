/** Milliseconds after which the work is done even on a busy page, or at once where idleness cannot be told. */
const LATEST = 1_500;

/** Runs `work` when the page has nothing better to do; returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, LATEST);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST });
  return () => cancelIdleCallback(handle);
}
