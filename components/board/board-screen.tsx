'use client';

import { useEffect, useState } from 'react';
import type { BoardId } from '#lib/board/ids.ts';
import { type BoardSession, openBoardSession } from '#lib/sync/board-session.ts';
import { fetchBoardState } from './board-commands.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { LiveBoard } from './live-board.tsx';
import type { Person } from './people.ts';

export type BoardScreenProps = {
  readonly boardId: BoardId;
  readonly title: string;
  readonly me: Person;
  readonly people: readonly Person[];
};

/** A board's page: the frame at once, and the live board as soon as its document is here. */
export function BoardScreen({ boardId, title, me, people }: BoardScreenProps) {
  const [session, setSession] = useState<BoardSession | null>(null);

  useEffect(() => {
    const opened = openSession(boardId, me, () => setSession(opened));
    return () => {
      setSession(null);
      opened.close();
    };
  }, [boardId, me]);

  if (session) return <LiveBoard boardId={boardId} session={session} title={title} me={me} people={people} />;
  return (
    <main className="flex h-dvh flex-col bg-canvas">
      <header className="flex h-14 max-sm:h-16 shrink-0 items-center border-b border-line bg-surface px-4">
        <h1 className="truncate text-base font-semibold">{title}</h1>
      </header>
      <div className="relative flex-1">
        <BoardSkeleton />
      </div>
    </main>
  );
}

/** Opens the socket and fetches the document beside it: whichever is first fills the board. */
function openSession(boardId: BoardId, me: Person, onLoaded: () => void): BoardSession {
  const session = openBoardSession({
    boardId,
    syncUrl: `${window.location.origin.replace(/^http/, 'ws')}/sync/board`,
    role: me.role,
    random: Math.random,
    now: Date.now,
  });
  const stop = session.subscribeConnection(() => {
    if (!session.isLoaded() && session.getConnection().kind !== 'ended') return;
    stop();
    onLoaded();
  });
  fetchBoardState(boardId).then((state) => {
    if (state) session.preload(state);
  });
  return session;
}
