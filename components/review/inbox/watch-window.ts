/** How often a window that is seen looks again, in milliseconds. */
const EVERY = 60_000;

/** Calls `look` whenever somebody comes back to the window or the network does, and every minute while it is seen. */
export function watchWindow(look: () => void): () => void {
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') look();
  };
  const timer = setInterval(lookIfSeen, EVERY);
  document.addEventListener('visibilitychange', lookIfSeen);
  window.addEventListener('focus', look);
  window.addEventListener('online', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', lookIfSeen);
    window.removeEventListener('focus', look);
    window.removeEventListener('online', look);
  };
}
