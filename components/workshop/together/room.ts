import type { OpenBoard } from '#components/board/board-context.ts';
import type { Known } from '#components/workshop/steering/room-news.ts';
import { watchRoom } from '#components/workshop/steering/watch-room.ts';
import { makeRatedNote, type RatedNote } from '#components/workshop/voting/rated-note.ts';
import { makeShownResults, type ShownResults } from '#components/workshop/voting/shown-results.ts';
import { makeVoteBox, type VoteBox } from '#components/workshop/voting/vote-box.ts';
import type { UserId } from '#lib/board/ids.ts';
import { makeReactions, type Reactions } from './reactions.ts';
import { makeRoomNotices, type RoomNotices } from './room-notices.ts';

/** What the parts of a workshop on one open board share. The objects stay the same while the board is open. */
export type Room = {
  readonly notices: RoomNotices;
  readonly votes: VoteBox;
  readonly results: ShownResults;
  /** The note whose scales are open. */
  readonly rated: RatedNote;
  readonly reactions: Reactions;
  readonly close: () => void;
};

export type RoomOptions = {
  readonly board: OpenBoard;
  readonly nameOf: (user: UserId) => string;
  readonly known: Known;
  /** Milliseconds, counted from anywhere. */
  readonly now: () => number;
};

/** Begins to take this person along with the workshop. */
export function openRoom({ board, nameOf, known, now }: RoomOptions): Room {
  const notices = makeRoomNotices();
  const votes = makeVoteBox(board.workshop, notices.tell);
  const results = makeShownResults(board.workshop);
  const reactions = makeReactions({ board, now });
  const stopWatching = watchRoom({ board, notices, nameOf, known });
  return {
    ...{ notices, votes, results, reactions },
    rated: makeRatedNote(),
    close: () => {
      stopWatching();
      reactions.close();
      results.close();
      votes.close();
    },
  };
}
