/** A browser that knows that it has no network says so long before a socket times out. Returns how to stop. */
export function watchNetwork(online: () => void, offline: () => void): () => void {
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
}
