'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import type { Resolution, Thread } from '#lib/review/thread.ts';
import { type Asker, mayReopen, mayResolve } from '#lib/review/thread-rights.ts';
import { useReview } from '../threads/review-context.ts';
import { nameOf } from './find-person.ts';
import { outcomeWords } from './kind-words.ts';
import { ResolveForm } from './resolve-form.tsx';
import { TimeAgo } from './time-ago.tsx';
import { useDeed } from './use-deed.ts';

type ResolutionPartProps = { readonly thread: Thread; readonly asker: Asker };

/** What a thread came to, or how to say it. */
export function ResolutionPart({ thread, asker }: ResolutionPartProps) {
  const { threads } = useReview();
  const { act, refusal, isBusy } = useDeed();
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  const { id, resolution, suggestion } = thread;
  const isOpen = isAsking && mayResolve(asker, thread);

  useLayoutEffect(() => {
    if (wasAsking.current && !isOpen) opener.current?.focus();
    wasAsking.current = isOpen;
  }, [isOpen]);

  if (resolution)
    return (
      <div className="mt-4 rounded-card border border-line bg-sunken p-3">
        <ResolutionLine resolution={resolution} isSaidAbove={saysWhy(suggestion, resolution)} />
        {mayReopen(asker, thread) && (
          <Button
            ref={opener}
            variant="outline"
            size="small"
            aria-disabled={isBusy || undefined}
            onClick={() => void act(() => threads.reopen(id))}
            className="mt-2"
          >
            Reopen
          </Button>
        )}
        <Refusal why={refusal} />
      </div>
    );
  if (!mayResolve(asker, thread)) return null;
  if (isOpen) return <ResolveForm thread={id} onDone={() => setAsking(false)} />;
  return (
    <div className="mt-4">
      <Button ref={opener} variant="outline" size="small" onClick={() => setAsking(true)}>
        Resolve
      </Button>
    </div>
  );
}

/** Who declines a suggestion says why; that stands with the suggestion already. */
function saysWhy(suggestion: Thread['suggestion'], { because }: Resolution): boolean {
  return suggestion?.answer?.is === 'declined' && suggestion.answer.because === because;
}

type ResolutionLineProps = { readonly resolution: Resolution; readonly isSaidAbove: boolean };

function ResolutionLine({ resolution, isSaidAbove }: ResolutionLineProps) {
  const { people } = useReview();
  const { outcome, because, by, at } = resolution;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-semibold text-ok">Resolved: {outcomeWords[outcome].toLowerCase()}</span>
        <span className="text-muted">by {nameOf(people, by)}</span>
        <TimeAgo at={at} />
      </p>
      {because !== '' && !isSaidAbove && (
        <p className="mt-1 text-sm wrap-anywhere whitespace-pre-line">{because}</p>
      )}
    </>
  );
}
