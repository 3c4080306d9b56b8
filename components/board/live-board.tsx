'use client';

import { useEffect, useState } from 'react';
import type { BoardId } from '#lib/board/ids.ts';
import { makeId } from '#lib/board/ids.ts';
import type { BoardSession } from '#lib/sync/board-session.ts';
import { BoardProvider, type OpenBoard } from './board-context.ts';
import { BoardWorkspace } from './board-workspace.tsx';
import { makeFollowPerson } from './follow-person.ts';
import { makeBoardDesk } from './make-board-desk.ts';
import type { Person } from './people.ts';
import { publishPresence } from './presence-publisher.ts';

type LiveBoardProps = {
  readonly boardId: BoardId;
  readonly session: BoardSession;
  readonly title: string;
  readonly me: Person;
  readonly people: readonly Person[];
};

/** Holds what an open board needs for as long as its session lives. */
export function LiveBoard({ boardId, session, title, me, people }: LiveBoardProps) {
  const [board, setBoard] = useState<OpenBoard | null>(null);

  useEffect(() => {
    const desk = makeBoardDesk({
      session,
      author: me.id,
      makeId: () => makeId((bytes) => crypto.getRandomValues(bytes)),
      now: Date.now,
    });
    const follow = makeFollowPerson(desk, session.presence);
    const publisher = publishPresence(session.awareness);
    const publish = () => publisher.deskChanged(desk.get());
    const stop = desk.subscribe(publish);
    setBoard({ boardId, session, desk, follow, me, pointerMoved: publisher.pointerMoved });
    return () => {
      setBoard(null);
      stop();
      publisher.close();
      follow.close();
      desk.close();
    };
  }, [boardId, session, me]);

  if (!board) return null;
  return (
    <BoardProvider value={board}>
      <BoardWorkspace title={title} people={people} />
    </BoardProvider>
  );
}
