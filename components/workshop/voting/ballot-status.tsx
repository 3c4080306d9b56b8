'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { votedBlocks } from '#components/workshop/focus/desk-rules.ts';
import { useRoom } from '#components/workshop/together/room-context.ts';
import { ToolToggle } from '#components/workshop/together/tool-toggle.tsx';
import { useSend } from '#components/workshop/together/use-send.ts';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import type { RoundView } from '#lib/workshop/view.ts';
import { LostVotes } from './lost-votes.tsx';

/** How far my ballot is, while a vote is open. */
export function BallotStatus() {
  const { votes } = useRoom();
  const round = useSyncExternalStore(votes.subscribeRound, votes.getRound, votes.getRound);
  return round && <Status round={round} />;
}

function Status({ round }: { readonly round: RoundView }) {
  const { votes } = useRoom();
  const send = useSend();
  const spent = useSyncExternalStore(votes.subscribe, votes.countSpent, votes.countSpent);
  const votable = useVotable(round);
  const isFinished = useWorkshop(({ ballot }) => ballot?.isFinished ?? false);
  const { rules } = round;
  const [part, whole, what] =
    rules.kind === 'dots' ? [rules.dots - spent, rules.dots, 'dots left'] : [spent, votable, 'notes rated'];
  return (
    <>
      <p className="px-2 text-sm whitespace-nowrap tabular-nums">
        {part} of {whole} <span className="max-sm:sr-only">{what}</span>
      </p>
      <LostVotes round={round} />
      <ToolToggle
        icon="vote"
        label="I'm finished voting"
        short="Finished"
        pressed={isFinished}
        onPress={() => send({ type: 'finish-ballot', round: round.id, isFinished: !isFinished })}
      />
    </>
  );
}

/** How many notes can be voted on. */
function useVotable(round: RoundView): number {
  const { session } = useOpenBoard();
  const read = () =>
    votedBlocks(round)
      .flatMap((block) => session.store.getNoteIds(block))
      .filter((id) => !session.isDraft(id)).length;
  return useSyncExternalStore(session.store.subscribe, read, read);
}
