'use client';

import { useEffect, useState } from 'react';
import { deskRules } from '#components/workshop/focus/desk-rules.ts';
import type { WorkshopStore } from '#components/workshop/workshop-store.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { makeId, type NoteId } from '#lib/board/ids.ts';
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
  readonly workshop: WorkshopStore;
  readonly title: string;
  readonly me: Person;
  readonly people: readonly Person[];
};

/** Holds what an open board needs for as long as its session lives. */
export function LiveBoard({ boardId, session, workshop, title, me, people }: LiveBoardProps) {
  const [board, setBoard] = useState<OpenBoard | null>(null);

  useEffect(() => {
    const desk = makeBoardDesk({
      session,
      author: me.id,
      rules: () => deskRules(workshop.get().view, session.getRole()),
      makeId: () => makeId((bytes) => crypto.getRandomValues(bytes)),
      now: Date.now,
    });
    const follow = makeFollowPerson(desk, session.presence);
    const { store } = session;
    const isShared = (id: NoteId) => store.getNote(id) !== undefined && !session.isDraft(id);
    const publisher = publishPresence(session.awareness, isShared);
    const { pointerMoved } = publisher;
    const showCursor = () => publisher.showCursor(workshop.get().view?.state.cursors ?? 'shown');
    const stops = [desk.subscribe(() => publisher.deskChanged(desk.get())), workshop.subscribe(showCursor)];
    showCursor();
    setBoard({ boardId, session, workshop, desk, follow, me, pointerMoved, ownPresence: publisher });
    return () => {
      setBoard(null);
      for (const stop of stops) stop();
      publisher.close();
      follow.close();
      desk.close();
    };
  }, [boardId, session, workshop, me]);

  if (!board) return null;
  return (
    <BoardProvider value={board}>
      <BoardWorkspace title={title} people={people} />
    </BoardProvider>
  );
}
