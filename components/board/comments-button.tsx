'use client';

import { useId } from 'react';
import { UnreadBadge } from '#components/review/inbox/inbox-button.tsx';
import { useUnreadThreads } from '#components/review/threads/review-context.ts';
import { PanelButton } from './panel-button.tsx';
import type { SidePanel } from './side-panel.ts';

type CommentsButtonProps = {
  /** The panel that is open. */
  readonly open: SidePanel | null;
  readonly onToggle: (panel: SidePanel) => void;
};

/** Opens the comments and says how many threads are unread. Listens by itself: the bar is not drawn again for a count. */
export function CommentsButton({ open, onToggle }: CommentsButtonProps) {
  const countId = useId();
  const unread = useUnreadThreads();
  return (
    <PanelButton
      panel="comments"
      label="Comments"
      icon="comment"
      open={open}
      onToggle={onToggle}
      aria-describedby={unread > 0 ? countId : undefined}
    >
      {unread > 0 && <UnreadBadge id={countId} unread={unread} />}
    </PanelButton>
  );
}
