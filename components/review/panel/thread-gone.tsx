'use client';

import { useLayoutEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useReview, useThreads } from '../threads/review-context.ts';

/** In the place of a thread that is not known, or not yet. */
export function ThreadGone({ onBack }: { readonly onBack: () => void }) {
  const { threads } = useReview();
  const status = useThreads((snapshot) => snapshot.status);
  const heading = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div className="px-4 py-6 text-center text-sm text-muted">
      <p ref={heading} tabIndex={-1} data-focus-home className="outline-none">
        {words[status]}
      </p>
      <div className="mt-3 flex justify-center gap-1.5">
        {status === 'failed' && (
          <Button variant="outline" size="small" onClick={threads.retry}>
            Try again
          </Button>
        )}
        <Button variant="outline" size="small" onClick={onBack}>
          All comments
        </Button>
      </div>
    </div>
  );
}

const words = {
  loading: 'Looking for this thread…',
  ready: 'This thread is not there any more, or not for you to see.',
  failed: 'This thread could not be fetched. Ninefold tries again by itself.',
} as const;
