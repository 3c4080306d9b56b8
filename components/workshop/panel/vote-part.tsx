'use client';

import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import { useAsk } from '#components/workshop/use-ask.ts';
import { makeId } from '#lib/board/ids.ts';
import type { WorkshopState } from '#lib/workshop/view.ts';
import { countVoters, type RoomPeople } from './room-people.ts';

type VotePartProps = { readonly state: WorkshopState; readonly people: RoomPeople };

/** How far a vote is, and its end; or another round of it. */
export function VotePart({ state: { round }, people }: VotePartProps) {
  const { ask, refusal } = useAsk();
  const openAgain = () => ask({ type: 'open-vote', id: makeId((bytes) => crypto.getRandomValues(bytes)) });
  const [finished, voters] = round ? [round.finished.length, countVoters(people, round.finished)] : [0, 0];
  return (
    <section aria-labelledby="vote-part" className="border-t border-line px-4 py-3">
      <h3 id="vote-part" tabIndex={-1} data-focus-home className="text-sm font-semibold outline-none">
        Vote
      </h3>
      <p role="status" className="text-sm text-muted">
        {round
          ? `${finished} of ${voters} have finished. Nobody sees the votes before you close.`
          : 'The vote is closed. What was cast stands on the notes.'}
      </p>
      {round && (
        <div aria-hidden="true" className="mt-2 h-1.5 overflow-hidden rounded-full bg-sunken">
          <div
            className="h-full origin-left rounded-full bg-accent transition-transform"
            style={{ transform: `scaleX(${voters > 0 ? finished / voters : 0})` }}
          />
        </div>
      )}
      <Button
        variant="outline"
        size="small"
        className="mt-2 w-full"
        onClick={() => void (round ? ask({ type: 'close-vote', round: round.id }) : openAgain())}
      >
        {round ? 'Close vote' : 'Open another round'}
      </Button>
      <Refusal why={refusal} />
    </section>
  );
}
