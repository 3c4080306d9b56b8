const storageKey = 'ninefold.clock-sound';

/** Whether the clock is heard on this device, as an external store; on until somebody mutes it. */
export function makeClockSound(storage: () => Pick<Storage, 'getItem' | 'setItem'>) {
  let current: 'on' | 'off' | null = null;
  const listeners = new Set<() => void>();

  function read(): 'on' | 'off' {
    try {
      return storage().getItem(storageKey) === 'off' ? 'off' : 'on';
    } catch {
      // A browser may forbid storage to this site.
      return 'on';
    }
  }

  return {
    get(): 'on' | 'off' {
      current ??= read();
      return current;
    },
    set(next: 'on' | 'off'): void {
      current = next;
      try {
        storage().setItem(storageKey, next);
      } catch {
        // Full or forbidden: the choice holds until the page is closed.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const clockSound = makeClockSound(() => window.localStorage);
