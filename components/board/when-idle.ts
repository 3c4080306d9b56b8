/** The longest wait for an idle moment, in milliseconds. */
const AT_LAST = 3_000;

/** Calls `act` once the page has nothing more urgent to do. Returns what calls it off. */
export function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, AT_LAST);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: AT_LAST });
  return () => cancelIdleCallback(handle);
}
