/** Milliseconds between two attempts, unless the network comes back before. */
const RETRY = 3_000;

/** Loads a part of the page, and tries again until it comes: whoever waits for it may do so without a network. */
export async function loadWhenReachable<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await networkMayBeBack();
    }
  }
}

function networkMayBeBack(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, RETRY);
  const cameBack = () => resolve();
  window.addEventListener('online', cameBack, { once: true });
  return promise.finally(() => {
    clearTimeout(timer);
    window.removeEventListener('online', cameBack);
  });
}
