'use client';

import type { ConnectionState } from '#lib/sync/connection-state.ts';

/** True when closing the page now would take words or changes with it that nobody else has. */
export function wouldLoseWork(state: ConnectionState, keepsText: boolean): boolean {
  switch (state.kind) {
    case 'offline':
    case 'ended':
    case 'saving-slowly':
      return state.unsaved > 0 || keepsText;
    // What is being saved is on its way in this moment.
    case 'saving':
    case 'connecting':
    case 'saved':
    case 'read-only':
      return keepsText;
  }
}

/** Lets the browser ask before the page is closed, as long as `isAtRisk` says so. Returns how to stop. */
export function guardLeaving(isAtRisk: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isAtRisk()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
