'use client';

import { useState } from 'react';
import { useWorkshopStore } from '#components/workshop/use-workshop.ts';
import { makeTimeAdder } from './make-time-adder.ts';

type Adding = {
  /** Seconds, which may be negative. */
  readonly add: (seconds: number) => void;
  /** Why the last change was refused, in plain words. */
  readonly refusal: string | null;
};

/** Gives and takes the time of the step that is on. */
export function useTimeAdder(): Adding {
  const store = useWorkshopStore();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [adder] = useState(() =>
    makeTimeAdder(store, (result) => setRefusal(result.is === 'refused' ? result.why : null)),
  );
  return { add: adder.add, refusal };
}
