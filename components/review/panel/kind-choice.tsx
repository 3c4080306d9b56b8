'use client';

import { useId } from 'react';
import { Refusal } from '#components/ui/refusal.tsx';
import { type Thread, threadKinds } from '#lib/review/thread.ts';
import { useReview } from '../threads/review-context.ts';
import { KindIcon } from './kind-icon.tsx';
import { kindWords, threadWord } from './kind-words.ts';
import { useDeed } from './use-deed.ts';

/** Says of what kind a thread is. */
export function KindChoice({ thread }: { readonly thread: Thread }) {
  const { threads } = useReview();
  const { act, refusal } = useDeed();
  const id = useId();
  const choose = (value: string) => {
    const kind = threadKinds.find((each) => each === value) ?? null;
    void act(() => threads.setKind(thread.id, kind));
  };
  return (
    <div className="mt-2">
      <div className="flex items-center gap-1.5">
        <KindIcon
          kind={thread.kind ?? (thread.suggestion ? 'suggestion' : 'plain')}
          className="size-4 text-muted"
        />
        <label htmlFor={id} className="sr-only">
          Kind
        </label>
        <select
          id={id}
          value={thread.kind ?? ''}
          onChange={(event) => choose(event.target.value)}
          className="h-8 rounded-control border border-line bg-surface px-2 text-sm text-ink"
        >
          <option value="">{threadWord({ kind: null, suggestion: thread.suggestion })}</option>
          {threadKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
      </div>
      <Refusal why={refusal} />
    </div>
  );
}

/** Of what kind it is, for who may not change that. */
export function KindLine({ thread }: { readonly thread: Thread }) {
  return (
    <p className="mt-1 flex items-center gap-1.5 text-sm text-muted">
      <KindIcon kind={thread.kind ?? (thread.suggestion ? 'suggestion' : 'plain')} className="size-4" />
      {threadWord(thread)}
    </p>
  );
}
