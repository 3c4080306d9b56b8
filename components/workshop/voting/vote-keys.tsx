'use client';

import { useEffect, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { focusedNote } from '#components/board/focused-note.ts';
import { useRoom } from '#components/workshop/together/room-context.ts';
import type { NoteId } from '#lib/board/ids.ts';

/** Votes by key on the note with the focus, and says aloud what that came to. */
export function VoteKeys() {
  const { desk } = useOpenBoard();
  const { votes, rated } = useRoom();
  const [said, setSaid] = useState('');

  useEffect(() => {
    const isMatrix = () => votes.getRound()?.rules.kind === 'matrix';
    let last: NoteId | null = null;
    const sayDots = () => {
      const rules = votes.getRound()?.rules;
      if (last && rules?.kind === 'dots')
        setSaid(`${votes.dotsOn(last)} of your dots, ${rules.dots - votes.countSpent()} left`);
    };
    const add = (id: NoteId) => {
      const button = document.querySelector<HTMLElement>(`[data-note-id="${id}"] .vote-button`);
      if (!isMatrix()) votes.addDot(id);
      else if (button) rated.open(id, button);
    };
    const takeOff = (id: NoteId) => {
      if (isMatrix()) votes.rate(id, null);
      else votes.takeDotOff(id);
    };
    const onFocused = (act: (id: NoteId) => void) => () => {
      last = focusedNote();
      if (last) act(last);
    };
    const stops = [
      votes.subscribe(sayDots),
      desk.subscribeAction('cast-vote', onFocused(add)),
      desk.subscribeAction('take-vote-off', onFocused(takeOff)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk, votes, rated]);

  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
