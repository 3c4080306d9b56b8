import type { BoardId, UserId } from '#lib/board/ids.ts';
import { mayKnow, type OpenReview, type Work } from '#lib/review/blind.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import { THREADS_A_PAGE } from '#lib/review/thread.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import type { Rooms } from '#server/sync/rooms.ts';

/** What people hear of once a change is durable. */
export type ReviewNews = {
  /** The threads of which somebody who is on the board has to ask again: none of which they may not know. */
  readonly threadsFor: (reader: UserId) => readonly ThreadId[];
  /** For whom something came, wherever they are. */
  readonly inboxOf: readonly UserId[];
  readonly reviews: 'changed' | 'same';
};

/** News of one thread for whoever may know of all of these works in it. */
export function threadNews(
  thread: ThreadId,
  works: readonly Work[],
  open: OpenReview | null,
  inboxOf: readonly UserId[] = [],
): ReviewNews {
  return {
    threadsFor: (reader) => (works.every((work) => mayKnow(work, reader, open)) ? [thread] : []),
    inboxOf,
    reviews: 'same',
  };
}

/** Tells it to all sockets that it concerns. Events carry ids alone: who may read what is asked when it is read. */
export function tellReview(rooms: Pick<Rooms, 'sendToEach'>, boardId: BoardId, news: ReviewNews): void {
  const inbox = new Set(news.inboxOf);
  rooms.sendToEach(({ user }, board) => [
    ...(board === boardId ? threadEvents(news.threadsFor(user.id)) : []),
    ...(board === boardId && news.reviews === 'changed' ? [{ type: 'reviews-changed' } as const] : []),
    ...(inbox.has(user.id) ? [{ type: 'inbox-changed' } as const] : []),
  ]);
}

/** No more in one event than can be asked for in one question. */
function threadEvents(threads: readonly ThreadId[]): readonly BoardEvent[] {
  const events: BoardEvent[] = [];
  for (let from = 0; from < threads.length; from += THREADS_A_PAGE)
    events.push({ type: 'threads-changed', threads: threads.slice(from, from + THREADS_A_PAGE) });
  return events;
}
