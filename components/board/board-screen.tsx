'use client';

import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState } from 'react';
import { makeWorkshopStore } from '#components/workshop/make-workshop-store.ts';
import type { BoardId } from '#lib/board/ids.ts';
import type { BoardSession } from '#lib/sync/board-session.ts';
import type { TypedText } from '#lib/sync/typed-notes.ts';
import type { WorkshopAnswer } from '#lib/workshop/view.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { guardLeaving, wouldLoseWork } from './guard-leaving.ts';
import { addTexts } from './kept-text.ts';
import { LiveBoard } from './live-board.tsx';
import { openSession } from './open-session.ts';
import type { Person } from './people.ts';
import { type Reopening, ReopeningProvider } from './reopening.ts';
import { whenIdle } from './when-idle.ts';

/** It is here by the time it is needed: it comes with the notice that offers to open the board again. */
const KeptTextPanel = dynamic(() => import('./kept-text-panel.tsx').then((file) => file.KeptTextPanel), {
  loading: () => null,
});

export type BoardScreenProps = {
  readonly boardId: BoardId;
  readonly title: string;
  readonly me: Person;
  readonly people: readonly Person[];
  readonly workshop: WorkshopAnswer;
};

/** A board's page: the frame at once, and the live board as soon as its document is here. */
export function BoardScreen({ boardId, title: firstTitle, me, people, workshop: answer }: BoardScreenProps) {
  const [title, setTitle] = useState(firstTitle);
  const [workshop] = useState(() =>
    makeWorkshopStore({
      boardId,
      answer,
      answeredAt: answeredAt(),
      local: () => performance.now(),
      whenIdle,
    }),
  );
  const [session, setSession] = useState<BoardSession | null>(null);
  const [times, setTimes] = useState(0);
  const [kept, setKept] = useState<readonly TypedText[]>([]);
  const reopening = useMemo<Reopening>(
    () => ({
      times,
      openAgain: (texts) => {
        setKept((earlier) => addTexts(earlier, texts));
        setTimes(times + 1);
      },
    }),
    [times],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time opens a session with a document of its own
  useEffect(() => {
    const opened = openSession({
      boardId,
      me,
      workshop,
      onReady: () => setSession(opened),
      onKept: (texts) => setKept((earlier) => addTexts(earlier, texts)),
    });
    workshop.listen(opened.subscribeEvents);
    // For the next session of this page, which begins with what is known by then.
    const stop = opened.subscribeEvents((event) => {
      if (event.type === 'board-renamed') setTitle(event.title);
    });
    return () => {
      stop();
      setSession(null);
      workshop.close();
      opened.close();
    };
  }, [boardId, me, workshop, times]);

  useEffect(() => {
    if (session) return guardLeaving(() => wouldLoseWork(session.getConnection(), kept.length > 0));
  }, [session, kept]);

  if (session)
    return (
      <ReopeningProvider value={reopening}>
        <LiveBoard
          boardId={boardId}
          session={session}
          workshop={workshop}
          title={title}
          me={me}
          people={people}
        />
        {kept.length > 0 && <KeptTextPanel texts={kept} onPutAway={() => setKept([])} />}
      </ReopeningProvider>
    );
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

/** When the server wrote this page, by the page's own clock: just before its first byte was here. */
function answeredAt(): number {
  const [page] = performance.getEntriesByType('navigation');
  const at: unknown = page && 'responseStart' in page ? page.responseStart : null;
  return typeof at === 'number' && at > 0 ? at : performance.now();
}
