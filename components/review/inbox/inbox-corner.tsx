'use client';

import dynamic from 'next/dynamic';
import { useEffect, useId, useState } from 'react';
import { whenIdle } from '#components/board/when-idle.ts';
import { InboxButton } from './inbox-button.tsx';
import type { InboxPlace } from './inbox-place.ts';

const LateInbox = dynamic(() => import('./late-inbox.tsx').then((file) => file.LateInbox), {
  loading: () => null,
  ssr: false,
});

type InboxCornerProps = {
  readonly place: InboxPlace;
  readonly unread: number;
  readonly onUnread: (unread: number) => void;
  readonly className?: string;
};

/** The inbox in the bar at the top of a page: its button at once, and all the rest when the page is at rest. */
export function InboxCorner({ place, unread, onUnread, className }: InboxCornerProps) {
  const id = useId();
  const [isWanted, setWanted] = useState(false);
  /** Pressed before it was here. */
  const [isAsked, setAsked] = useState(false);

  useEffect(() => whenIdle(() => setWanted(true)), []);

  const ask = () => {
    setWanted(true);
    setAsked(true);
  };
  return (
    <>
      <InboxButton inboxId={id} unread={unread} onPress={ask} {...(className ? { className } : {})} />
      {isWanted && <LateInbox id={id} opensAtOnce={isAsked} place={place} onUnread={onUnread} />}
    </>
  );
}
