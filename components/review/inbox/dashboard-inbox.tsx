'use client';

import { useState } from 'react';
import { InboxCorner } from './inbox-corner.tsx';
import type { InboxPlace } from './inbox-place.ts';
import { watchWindow } from './watch-window.ts';

/** The inbox beside the list of boards: no board is open that would hear of anything, so it looks by itself. */
export function DashboardInbox() {
  const [unread, setUnread] = useState(0);
  return <InboxCorner place={beyondBoards} unread={unread} onUnread={setUnread} />;
}

const beyondBoards: InboxPlace = {
  watch: watchWindow,
  isSeen: () => false,
  show: () => false,
  className: 'top-15 right-[max(0.5rem,calc((100vw-72rem)/2+1.5rem))]',
};
