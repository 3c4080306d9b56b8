'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState, useTransition } from 'react';
import type { Answer } from '#components/entry/call-api.ts';

export type Notice = { readonly message: string; readonly undo?: () => void };

type ShelfCall = {
  readonly send: () => Promise<Answer>;
  /** Shows the outcome before the server has answered. */
  readonly foresee?: () => void;
  readonly done: Notice | null;
};

/** Sends what a person asks for on a list of boards, then shows the list as the server has it and says what happened. */
export function useShelfCalls() {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [notice, setNotice] = useState<Notice | null>(null);
  const dismiss = useCallback(() => setNotice(null), []);

  const run = ({ send, foresee, done }: ShelfCall): void =>
    startTransition(async () => {
      foresee?.();
      const answer = await send();
      startTransition(() => {
        setNotice(answer.ok ? done : { message: answer.message });
        router.refresh();
      });
    });
  return { run, notice, dismiss };
}
