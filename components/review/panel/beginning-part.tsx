'use client';

import { useMay } from '#components/board/use-desk.ts';
import { ProposeForm } from '#components/review/suggestions/propose-form.tsx';
import { useReview } from '../threads/review-context.ts';
import type { Beginning } from '../threads/thread-store.ts';
import { NewThread } from './new-thread.tsx';
import type { PanelMemory } from './panel-memory.ts';
import { ReadOnlyWords } from './reply-part.tsx';

type BeginningPartProps = {
  readonly beginning: Beginning;
  readonly memory: PanelMemory;
  readonly onCancel: () => void;
};

/** What somebody is about to begin. */
export function BeginningPart({ beginning, memory, onCancel }: BeginningPartProps) {
  const { threads } = useReview();
  const mayComment = useMay('comment');
  if (beginning.is === 'comment') {
    const { anchor } = beginning;
    return <NewThread key={JSON.stringify(anchor)} anchor={anchor} memory={memory} onCancel={onCancel} />;
  }
  return (
    <section aria-label="New suggestion" className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">
      <h3 data-focus-home tabIndex={-1} className="mb-2 py-1 text-sm font-semibold outline-none">
        New suggestion
      </h3>
      {mayComment ? (
        <ProposeForm
          key={JSON.stringify(beginning)}
          beginning={beginning}
          onPropose={threads.propose}
          onCancel={onCancel}
        />
      ) : (
        <ReadOnlyWords />
      )}
    </section>
  );
}
