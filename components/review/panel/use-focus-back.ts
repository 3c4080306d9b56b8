'use client';

import { useCallback, useState } from 'react';

/** Remembers what had the focus when a panel opened; the function gives it back, if it is still there. */
export function useFocusBack(): () => void {
  const [before] = useState(() => document.activeElement);
  return useCallback(() => {
    // After the panel has given it to its own button, which is for who came by that.
    queueMicrotask(() => {
      if (before instanceof HTMLElement && before !== document.body && before.isConnected)
        before.focus({ preventScroll: true });
    });
  }, [before]);
}
