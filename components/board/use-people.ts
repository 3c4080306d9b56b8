'use client';

import { useEffect, useState } from 'react';
import { fetchPeople, renameBoard } from './board-commands.ts';
import { useOpenBoard } from './board-context.ts';
import type { Person } from './people.ts';

/** The board's members: what the page came with, and anew whenever the server says that they changed. */
export function usePeople(initial: readonly Person[]): readonly Person[] {
  const { boardId, session } = useOpenBoard();
  const [people, setPeople] = useState(initial);
  useEffect(
    () =>
      session.subscribeEvents(async (event) => {
        // A socket that is back may have missed a change.
        if (event.type !== 'people-changed' && event.type !== 'joined') return;
        const now = await fetchPeople(boardId);
        if (now) setPeople(now);
      }),
    [boardId, session],
  );
  return people;
}

/** The board's name now, and how to change it. */
export function useTitle(initial: string): readonly [string, (title: string) => Promise<boolean>] {
  const { boardId, session } = useOpenBoard();
  const [title, setTitle] = useState(initial);
  useEffect(
    () =>
      session.subscribeEvents((event) => {
        if (event.type === 'board-renamed') setTitle(event.title);
      }),
    [session],
  );
  useEffect(() => keepPageTitle(`${title} · Ninefold`), [title]);
  const rename = async (wanted: string) => {
    const renamed = await renameBoard(boardId, wanted);
    if (renamed) setTitle(wanted);
    return renamed;
  };
  return [title, rename];
}

/** Names the browser's tab, until what it returns is called: the page writes its own title once more when it is loaded. */
function keepPageTitle(title: string): () => void {
  const write = () => {
    if (document.title !== title) document.title = title;
  };
  const observer = new MutationObserver(write);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  write();
  return () => observer.disconnect();
}
