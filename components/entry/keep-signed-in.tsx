'use client';

import { useEffect } from 'react';

/** Each visit begins the session's time anew: the server answers with a fresh cookie. */
export function KeepSignedIn() {
  useEffect(() => {
    const visit = new AbortController();
    // Without an answer the old cookie goes on; the next visit tries again.
    fetch('/api/auth/session', { signal: visit.signal }).catch(() => undefined);
    return () => visit.abort();
  }, []);
  return null;
}
