'use client';

import { useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useReview } from '../threads/review-context.ts';
import type { Beginning, NewAnchor } from '../threads/thread-store.ts';

type SuggestInsteadProps = { readonly anchor: NewAnchor };

/** For who may not change the board: from a comment to the change that it would ask for. */
export function SuggestInstead({ anchor }: SuggestInsteadProps) {
  const { threads } = useReview();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; these are buttons
    <div role="group" aria-labelledby={id} className="border-t border-line pt-3">
      <p id={id} className="text-sm text-muted">
        Or suggest a change, which an editor can accept at once:
      </p>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {suggestionsFor(anchor).map(([beginning, words]) => (
          <Button key={words} variant="outline" size="small" onClick={() => threads.begin(beginning)}>
            {words}
          </Button>
        ))}
      </div>
    </div>
  );
}

function suggestionsFor(anchor: NewAnchor): readonly (readonly [Beginning, string])[] {
  switch (anchor.is) {
    case 'note':
      return [
        [{ is: 'rewording', note: anchor.note }, 'Other words'],
        [{ is: 'removal', note: anchor.note }, 'Take the note away'],
      ];
    case 'block':
      return [[{ is: 'new-note', block: anchor.block }, 'A new note']];
    case 'point':
      return [[{ is: 'new-note', block: anchor.at.block }, 'A new note']];
    default:
      return anchor satisfies never;
  }
}
