'use client';

import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import type { NoteId } from '#lib/board/ids.ts';
import { useIsDraft } from './use-is-draft.ts';
import './together.css';

/** Says of a note in hiding that nobody else sees it. */
export function DraftMark({ id }: { readonly id: NoteId }) {
  if (!useIsDraft(id)) return null;
  return (
    <span className="draft-mark">
      <span role="img" aria-label="Only you" className="draft-label" data-words="Only you">
        <WorkshopIcon name="hidden" className="size-3.5" />
      </span>
    </span>
  );
}
