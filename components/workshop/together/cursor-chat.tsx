'use client';

import { useEffect, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { CursorField } from './cursor-field.tsx';
import { useRoom } from './room-context.ts';

/** What I say at my cursor: the key opens a field there. */
export function CursorChat() {
  const { desk, ownPresence } = useOpenBoard();
  const { notices } = useRoom();
  /** What had the focus before. */
  const [origin, setOrigin] = useState<HTMLElement | null>(null);
  useEffect(
    () =>
      desk.subscribeAction('say-at-cursor', () => {
        if (!ownPresence.getCursor())
          notices.tell('Point at the board first: what you say stands at your cursor.');
        else
          setOrigin(document.activeElement instanceof HTMLElement ? document.activeElement : document.body);
      }),
    [desk, ownPresence, notices],
  );
  if (!origin) return null;
  const close = () => {
    ownPresence.say('');
    setOrigin(null);
  };
  return <CursorField origin={origin} onClose={close} />;
}
