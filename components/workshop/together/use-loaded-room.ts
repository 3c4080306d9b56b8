'use client';

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type OpenBoard, useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import type { UserId } from '#lib/board/ids.ts';
import type { ActionName } from '#lib/tools/action-names.ts';
import type { WholeRoom } from './whole-room.ts';

/**
 * What a workshop puts on the board, fetched once it is needed: when there is a workshop, or somebody reacts or says
 * something at their cursor.
 */
export function useLoadedRoom(people: readonly Person[]): WholeRoom | null {
  const board = useOpenBoard();
  const isPlanned = useWorkshop(({ view }) => view !== null);
  const isLively = usePeersSaySomething(board);
  const [asked, setAsked] = useState<ActionName | null>(null);
  const [loaded, setLoaded] = useState<WholeRoom | null>(null);
  const [known] = useState(() => ({ view: board.workshop.get().view }));
  const peopleNow = useRef(people);
  // Once it is here it stays.
  const isWanted = isPlanned || isLively || asked !== null || loaded !== null;

  useLayoutEffect(() => {
    peopleNow.current = people;
  }, [people]);

  useEffect(() => {
    if (loaded) return;
    const stops = (['react', 'say-at-cursor'] as const).map((name) =>
      board.desk.subscribeAction(name, () => setAsked((before) => before ?? name)),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [board, loaded]);

  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    let opened: WholeRoom | null = null;
    const nameOf = (user: UserId) => peopleNow.current.find(({ id }) => id === user)?.name ?? 'A facilitator';
    import('./whole-room.ts')
      .then(({ openWholeRoom }) => {
        if (isOver) return;
        opened = openWholeRoom({
          ...{ board, nameOf },
          // A workshop that was there from the start is not news to whoever comes to it.
          known: known.view ? 'nothing' : known,
          now: () => performance.now(),
        });
        setLoaded(opened);
      })
      // Without it the board works as before; the next visit fetches it again.
      .catch(() => undefined);
    return () => {
      isOver = true;
      opened?.room.close();
      setLoaded(null);
    };
  }, [board, isWanted, known]);

  // The key that made it come is heard now.
  useEffect(() => {
    if (loaded && asked) board.desk.run(asked);
  }, [board, loaded, asked]);

  return loaded;
}

function usePeersSaySomething({ session }: OpenBoard): boolean {
  const { subscribe, getPeers } = session.presence;
  const read = () => getPeers().some(({ reaction, chat }) => reaction !== null || chat !== '');
  return useSyncExternalStore(subscribe, read, read);
}
