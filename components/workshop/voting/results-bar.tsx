'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { useRoom } from '#components/workshop/together/room-context.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { sortByVotes } from '#lib/board/commands/sort-by-votes.ts';

/** Which counted vote stands on the notes; facilitators sort the notes by it. */
export function ResultsBar() {
  const { session } = useOpenBoard();
  const { results } = useRoom();
  const mayRun = useMay('run-workshop');
  const isRunning = useWorkshop(({ view }) => view?.state.phase.is === 'running');
  const isVoting = useWorkshop(({ view }) => (view?.state.round ?? null) !== null);
  const shown = useSyncExternalStore(results.subscribe, results.get, results.get);
  const rounds = useSyncExternalStore(results.subscribe, results.rounds, results.rounds);
  // While a vote is open the notes have its buttons instead.
  if (rounds.length === 0 || isVoting || (!isRunning && !shown)) return null;
  const sort = () => {
    const { store } = session;
    session.apply(sortByVotes(store.getBoard(), store.getLayout(), results.scores()));
  };
  return (
    <fieldset
      aria-label="Votes on the notes"
      className="flex max-w-full items-center gap-1.5 rounded-card border border-line bg-surface py-1 pr-1 pl-3 text-sm shadow-card"
    >
      <WorkshopIcon name="vote" className="size-4.5 text-accent" />
      <select
        aria-label="Vote shown on the notes"
        value={shown?.id ?? ''}
        onChange={(event) => results.show(event.target.value || null)}
        className="h-8 max-w-72 min-w-0 rounded-control border border-line bg-surface px-2 text-sm"
      >
        <option value="">No votes shown</option>
        {rounds.map(({ id, title, voters }) => (
          <option key={id} value={id}>
            {title}, {voters === 1 ? '1 voter' : `${voters} voters`}
          </option>
        ))}
      </select>
      {mayRun && shown && (
        <Button variant="quiet" size="small" onClick={sort}>
          Sort by votes
        </Button>
      )}
    </fieldset>
  );
}
