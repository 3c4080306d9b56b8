'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay, useMayEdit } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { useReview } from '../threads/review-context.ts';
import type { NewAnchor } from '../threads/thread-store.ts';

/**
 * Begins a thread on the one note that is selected, else on the block in hand; for who may not add a note, there is
 * the suggestion of one beside it.
 */
export function NewCommentButton() {
  const { desk } = useOpenBoard();
  const { threads } = useReview();
  const mayComment = useMay('comment');
  const mayEdit = useMayEdit();
  if (!mayComment) return null;
  const begin = () => {
    const { selection, block } = desk.get();
    const [note] = selection;
    const anchor: NewAnchor =
      note !== undefined && selection.size === 1 ? { is: 'note', note } : { is: 'block', block };
    threads.begin({ is: 'comment', anchor });
  };
  return (
    <>
      {!mayEdit && (
        <IconButton
          label="Suggest a new note"
          icon={<BoardIcon name="suggest" />}
          onClick={() => threads.begin({ is: 'new-note', block: desk.get().block })}
        />
      )}
      <Button
        variant="quiet"
        size="small"
        icon={<BoardIcon name="plus" className="size-4.5" />}
        onClick={begin}
      >
        New comment
      </Button>
    </>
  );
}
