'use client';

import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { ActionButton } from './action-button.tsx';
import { useDesk, useMay } from './use-desk.ts';

/** Begins a comment: on the one selected note, else with a press on what it is about. */
export function CommentButton() {
  const mayComment = useMay('comment');
  const isInHand = useDesk((desk) => desk.tool === 'comment');
  return (
    mayComment && (
      <ActionButton
        action="comment"
        tooltipSide="above"
        pressed={isInHand}
        icon={<BoardIcon name="comment" />}
      />
    )
  );
}
