'use client';

import { useCallback, useRef, useState } from 'react';
import { useWorkshopStore } from './use-workshop.ts';
import type { WorkshopStore } from './workshop-store.ts';

type Question = Parameters<WorkshopStore['send']>[0];

type Ask = {
  /** Sends the command; true when it was taken. While one of its kind is on its way another has no effect. */
  readonly ask: (command: Question) => Promise<boolean>;
  /** Why the last one was refused, in plain words; `null`: it was not. */
  readonly refusal: string | null;
};

/** Commands of one group of controls, and what is to be said beside them when one is refused. */
export function useAsk(): Ask {
  const store = useWorkshopStore();
  const [refusal, setRefusal] = useState<string | null>(null);
  const under = useRef(new Set<Question['type']>());
  const ask = useCallback(
    async (command: Question) => {
      if (under.current.has(command.type)) return false;
      under.current.add(command.type);
      const result = await store.send(command);
      under.current.delete(command.type);
      setRefusal(result.is === 'refused' ? result.why : null);
      return result.is === 'done';
    },
    [store],
  );
  return { ask, refusal };
}
