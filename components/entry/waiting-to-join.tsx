'use client';

import { useEffect, useState } from 'react';

/** How often it is asked whether somebody has answered, in milliseconds. */
const EVERY = 2_000;

type Standing = 'waiting' | 'declined' | 'over' | 'unknown';

const words: Readonly<Record<Standing, { title: string; text: string }>> = {
  waiting: {
    title: 'Waiting to be let in',
    text: 'The people who run this board have been told that you are here. The board opens by itself as soon as one of them lets you in.',
  },
  unknown: {
    title: 'Waiting to be let in',
    text: 'Ninefold cannot be reached right now. This page goes on trying.',
  },
  declined: {
    title: 'You were not let in',
    text: 'Somebody who runs this board declined. If that is a mistake, ask the person who sent you the link.',
  },
  over: {
    title: 'There is nothing to wait for any more',
    text: 'The invitation was taken back, or the board is gone. Ask the person who sent you the link.',
  },
};

/** Waits for an answer to a wish to join, says how it stands, and opens the board when it is yes. */
export function WaitingToJoin({ boardId }: { boardId: string }) {
  const [standing, setStanding] = useState<Standing>('waiting');
  useEffect(
    () =>
      watchAnswer(boardId, (answer) => {
        if (answer === 'member') window.location.replace(`/b/${boardId}`);
        else setStanding(answer);
      }),
    [boardId],
  );
  const { title, text } = words[standing];
  return (
    <div role="status" className="rounded-card border border-line bg-sunken p-4">
      <p className="font-semibold">{title}</p>
      <p className="mt-1 text-sm text-muted">{text}</p>
    </div>
  );
}

/** Asks until there is an answer that stays. Returns what stops it. */
function watchAnswer(boardId: string, tell: (answer: Standing | 'member') => void): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const answer = await askStanding(boardId, stop.signal);
    if (stop.signal.aborted) return;
    tell(answer);
    if (answer === 'waiting' || answer === 'unknown') timer = setTimeout(ask, EVERY);
  };
  void ask();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}

async function askStanding(boardId: string, signal: AbortSignal): Promise<Standing | 'member'> {
  try {
    const response = await fetch(`/api/boards/${boardId}/knocks/mine`, { signal });
    if (response.status === 404 || response.status === 401) return 'over';
    const data: unknown = await response.json();
    const is = typeof data === 'object' && data !== null && 'is' in data ? data.is : null;
    return is === 'member' || is === 'declined' || is === 'waiting' ? is : 'unknown';
  } catch {
    return 'unknown';
  }
}
