'use client';

import { useCallback, useRef, useState } from 'react';
import type { DeedAnswer } from '../threads/thread-store.ts';

type Deed = {
  /** True when it was done. While one is on its way another has no effect. */
  readonly act: (deed: () => DeedAnswer) => Promise<boolean>;
  /** Why the last one was refused, in plain words; `null`: it was not. */
  readonly refusal: string | null;
  readonly isBusy: boolean;
};

/** What one group of controls asks for, and what is to be said beside them when it is refused. */
export function useDeed(): Deed {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const onItsWay = useRef(false);
  const act = useCallback(async (deed: () => DeedAnswer) => {
    if (onItsWay.current) return false;
    onItsWay.current = true;
    setBusy(true);
    const why = await deed();
    onItsWay.current = false;
    setBusy(false);
    setRefusal(why);
    return why === null;
  }, []);
  return { act, refusal, isBusy };
}
