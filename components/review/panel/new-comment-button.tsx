'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { useReview } from '../threads/review-context.ts';
import type { NewAnchor } from '../threads/thread-store.ts';

/** Begins a thread on the one note that is selected, else on the block in hand. */
export function NewCommentButton() {
  const { desk } = useOpenBoard();
  const { threads } = useReview();
  const mayComment = useMay('comment');
  if (!mayComment) return null;
  const begin = () => {
    const { selection, block } = desk.get();
    const [note] = selection;
    const anchor: NewAnchor =
      note !== undefined && selection.size === 1 ? { is: 'note', note } : { is: 'block', block };
    threads.begin({ is: 'comment', anchor });
  };
  return (
    <Button
      variant="quiet"
      size="small"
      icon={<BoardIcon name="plus" className="size-4.5" />}
      onClick={begin}
    >
      New comment
    </Button>
  );
}
