/** Whether the clock fills this tab's screen, as an external store. */
function makeSwitch() {
  let isOn = false;
  const listeners = new Set<() => void>();
  return {
    get: (): boolean => isOn,
    set(next: boolean): void {
      if (next === isOn) return;
      isOn = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The bar's clock and the panel both open it, and know nothing of each other. */
export const largeClockSwitch = makeSwitch();
