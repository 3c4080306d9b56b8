import type { Kysely } from 'kysely';
import { can } from '#lib/board/can.ts';
import { type BoardId, makeId, type UserId } from '#lib/board/ids.ts';
import { heldBack } from '#lib/review/blind.ts';
import { cleanText, isBlank } from '#lib/review/clean-text.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import type { SuggestionAnswer } from '#lib/review/suggestion.ts';
import { type Asker, mayAnswerSuggestion } from '#lib/review/thread-rights.ts';
import { insertEntries } from '#server/store/inbox.ts';
import { findNamedMembers } from '#server/store/named-members.ts';
import type { Schema } from '#server/store/schema.ts';
import {
  answerSuggestion,
  claimSuggestion,
  releaseSuggestion,
  type SuggestionRow,
} from '#server/store/suggestions.ts';
import type { ThreadRow } from '#server/store/thread-row.ts';
import { setResolution, touchThread } from '#server/store/threads.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { Maker } from '../maker.ts';
import { findKnownThread, type KnownThread, threadWork } from './known-threads.ts';
import { openDesk, type ReviewDesk, type ThreadChange } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';
import { threadNews } from './tell-review.ts';
import { writeSuggestion } from './write-suggestion.ts';

type Answering = { readonly boardId: BoardId; readonly me: Asker; readonly thread: ThreadId };

type AcceptServices = {
  readonly db: Kysely<Schema>;
  readonly rooms: Pick<Rooms, 'addToBoard'>;
  /** Who may write on the board at this moment. */
  readonly writers: 'editors' | 'facilitators';
};

/**
 * Writes what was proposed to the board, as its proposer's, and says so. A note that says something else than when it
 * was proposed stays as it is. Broken off, it can be done again: the board is not changed twice.
 */
export async function acceptSuggestion(
  { db, rooms, writers }: AcceptServices,
  { boardId, me, thread }: Answering,
  maker: Maker,
): Promise<ThreadChange | ReviewRefusal> {
  const inOne = <T>(work: (desk: ReviewDesk) => Promise<T>) =>
    db.transaction().execute(async (trx) => work(await openDesk(trx, { boardId, me }, maker)));
  const claimed = await inOne(async (desk) => {
    const found = await findOpenSuggestion(desk, thread);
    if (typeof found === 'string') return found;
    if (writers === 'facilitators' && !can(me.role, 'run-workshop')) return 'board-locked';
    return (await claimSuggestion(desk.trx, { boardId, thread }, desk.now)) ? found : 'suggestion-answered';
  });
  if (typeof claimed === 'string') return claimed;
  try {
    const refusal = await writeToBoard(rooms, boardId, claimed, maker.now());
    if (refusal) return refusal;
    return await inOne((desk) =>
      settle(
        desk,
        claimed.known,
        { is: 'accepted', by: me.id, at: desk.now },
        { outcome: 'changed', because: '' },
      ),
    );
  } finally {
    // Nothing is left to release where it was accepted.
    await releaseSuggestion(db, { boardId, thread });
  }
}

/** Says why something is not done; the thread is resolved with that. */
export async function declineSuggestion(
  desk: ReviewDesk,
  thread: ThreadId,
  written: string,
): Promise<ThreadChange | ReviewRefusal> {
  const found = await findOpenSuggestion(desk, thread);
  if (typeof found === 'string') return found;
  const because = cleanText(written).trim();
  if (isBlank(because)) return 'reason-missing';
  const answer = { is: 'declined', by: desk.me.id, at: desk.now, because } as const;
  return settle(desk, found.known, answer, { outcome: 'kept', because });
}

type Found = { readonly known: KnownThread; readonly suggestion: SuggestionRow };

async function findOpenSuggestion(
  { trx, boardId, me, open }: ReviewDesk,
  id: ThreadId,
): Promise<Found | ReviewRefusal> {
  const known = await findKnownThread(trx, { boardId, reader: me.id, open }, id);
  const suggestion = known?.suggestion;
  if (!known || !suggestion) return 'no-such-thread';
  if (suggestion.answer !== null) return 'suggestion-answered';
  if (!mayAnswerSuggestion(me, known.thread)) return 'not-allowed';
  return heldBack(threadWork(known.row), me.id, open) ?? { known, suggestion };
}

async function writeToBoard(
  rooms: AcceptServices['rooms'],
  boardId: BoardId,
  { known, suggestion: { proposal, newNote } }: Found,
  now: number,
): Promise<ReviewRefusal | null> {
  const done: ReviewRefusal[] = [];
  const by = known.row.createdBy;
  const added = await rooms.addToBoard(
    boardId,
    (state) => {
      const made = writeSuggestion(state, { proposal, newNote, by, now });
      if (made.is === 'note-changed' || made.is === 'board-full') done.push(made.is);
      return made.is === 'written' ? made.update : null;
    },
    by,
  );
  if (added === 'board-too-large') return 'board-full';
  return added === 'no-such-board' ? 'no-such-thread' : (done[0] ?? null);
}

/** An open thread is resolved by the answer; one that was resolved otherwise stays so. */
async function settle(
  { trx, boardId, me, random, open, now }: ReviewDesk,
  { row, thread }: KnownThread,
  answer: SuggestionAnswer,
  { outcome, because }: { readonly outcome: 'changed' | 'kept'; readonly because: string },
): Promise<ThreadChange | ReviewRefusal> {
  const { id } = row;
  if (!(await answerSuggestion(trx, { boardId, thread: id }, answer))) return 'suggestion-answered';
  const at = Math.max(now, thread.changedAt + 1);
  if (thread.resolution === null) {
    await setResolution(trx, { boardId, id }, { outcome, because, by: me.id, at });
    await touchThread(trx, { boardId, id }, at);
  }
  const told = await tellProposer({ trx, boardId, random }, row, answer);
  const after = await findKnownThread(trx, { boardId, reader: me.id, open }, id);
  return { thread: after?.thread ?? null, news: threadNews(id, [threadWork(row)], open, told) };
}

async function tellProposer(
  { trx, boardId, random }: Pick<ReviewDesk, 'trx' | 'boardId' | 'random'>,
  { id: thread, createdBy }: ThreadRow,
  { is: why, by, at }: SuggestionAnswer,
): Promise<readonly UserId[]> {
  if (createdBy === by) return [];
  const [proposer] = (await findNamedMembers(trx, boardId, [createdBy])).values();
  if (!proposer) return [];
  return insertEntries(trx, [{ id: makeId(random), boardId, user: proposer.id, by, at, why, thread }]);
}
