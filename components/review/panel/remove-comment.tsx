'use client';

import { useLayoutEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import type { CommentId } from '#lib/review/ids.ts';
import { useReview } from '../threads/review-context.ts';
import { useDeed } from './use-deed.ts';

type RemoveCommentProps = { readonly comment: CommentId; readonly onDone: () => void };

/** Asks once more before words go, since nothing brings them back. */
export function RemoveComment({ comment, onDone }: RemoveCommentProps) {
  const { threads } = useReview();
  const { act, refusal, isBusy } = useDeed();
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  const remove = async () => {
    if (await act(() => threads.remove(comment))) onDone();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
    <div role="group" aria-label="Delete comment" className="mt-2 rounded-card bg-danger-soft p-2.5">
      <p className="text-sm text-ink">Delete the words of this comment? They cannot be brought back.</p>
      <div className="mt-2 flex gap-1.5">
        <Button variant="danger" size="small" aria-disabled={isBusy || undefined} onClick={remove}>
          Delete
        </Button>
        <Button ref={keep} variant="quiet" size="small" onClick={onDone}>
          Keep
        </Button>
      </div>
      <Refusal why={refusal} />
    </div>
  );
}
