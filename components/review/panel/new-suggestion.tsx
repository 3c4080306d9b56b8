'use client';

import { useMay } from '#components/board/use-desk.ts';
import { ProposeForm } from '#components/review/suggestions/propose-form.tsx';
import { useNote } from '#components/review/suggestions/use-note.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { useReview } from '../threads/review-context.ts';
import type { Beginning } from '../threads/thread-store.ts';
import { AnchorLine } from './anchor-line.tsx';
import { beginningOf } from './anchor-words.ts';
import { BlockChoice } from './block-choice.tsx';
import { ReadOnlyWords } from './reply-part.tsx';

type NewSuggestionProps = {
  readonly beginning: Exclude<Beginning, { readonly is: 'comment' }>;
  /** To another block. */
  readonly onMove: (to: Beginning) => void;
  readonly onCancel: () => void;
};

/** Where a change of the board is suggested. */
export function NewSuggestion({ beginning, onMove, onCancel }: NewSuggestionProps) {
  const { threads } = useReview();
  const mayComment = useMay('comment');
  return (
    <section aria-label="New suggestion" className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">
      <h3 data-focus-home tabIndex={-1} className="py-1 text-sm font-semibold outline-none">
        {beginning.is === 'new-note' ? 'Suggest a new note' : 'Suggest a change'}
      </h3>
      {mayComment ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {beginning.is === 'new-note' ? (
            <BlockChoice block={beginning.block} onChoose={(block) => onMove({ is: 'new-note', block })} />
          ) : (
            <AboutNote note={beginning.note} />
          )}
          <ProposeForm beginning={beginning} onPropose={threads.propose} onCancel={onCancel} />
        </div>
      ) : (
        <ReadOnlyWords />
      )}
    </section>
  );
}

function AboutNote({ note: id }: { readonly note: NoteId }) {
  const note = useNote(id);
  return note && <AnchorLine about={{ is: 'note', block: note.at.block, words: beginningOf(note.plain) }} />;
}
