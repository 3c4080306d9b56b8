import type { Action } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import type { Thread } from '#lib/review/thread.ts';
import type { Asker } from '#lib/review/thread-rights.ts';
import type { LimitName } from '#server/access/limit-rules.ts';
import { openDesk, type ReviewDesk } from '#server/records/review/review-desk.ts';
import { type ReviewNews, tellReview } from '#server/records/review/tell-review.ts';
import { allow } from './allow.ts';
import type { Call } from './handle.ts';
import { limit } from './limit.ts';
import { maker } from './maker.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

/** The most that a comment brings, in bytes. */
export const MOST_COMMENT_BYTES = 65_536;

/** Somebody who may do what they ask for, as often as they do. */
export type ThreadPlace = { readonly boardId: BoardId; readonly me: Asker };

/**
 * Looks whether the caller may do `action` on the board in the address. Of what people say all the time only what is
 * not allowed has a row in the audit.
 * @throws {Refusal}
 */
export async function enterThreads(
  call: Call<{ id: string }>,
  action: Action,
  limitName: LimitName,
): Promise<ThreadPlace> {
  call.record.onlyNotAllowed();
  const { boardId, role } = await allow(call, action);
  await limit(call.services, limitName, call.user.id);
  return { boardId, me: { id: call.user.id, role } };
}

type Made = { readonly news: ReviewNews };

/** Does something to the board's threads or reviews and tells everybody whom it concerns. @throws {Refusal} */
export async function changeThreads<T extends Made>(
  { services }: Pick<Call<unknown>, 'services'>,
  place: ThreadPlace,
  act: (desk: ReviewDesk) => Promise<T | RefusalCode>,
): Promise<T> {
  const made = await services.store.db
    .transaction()
    .execute(async (trx) => act(await openDesk(trx, place, maker)));
  return tellMade(services, place.boardId, made);
}

/** Tells what was made. @throws {Refusal} what was refused */
export function tellMade<T extends Made>(
  { rooms }: Pick<Call<unknown>['services'], 'rooms'>,
  boardId: BoardId,
  made: T | RefusalCode,
): T {
  if (typeof made === 'string') throw new Refusal(made);
  tellReview(rooms, boardId, made.news);
  return made;
}

/** What is answered: the thread as the caller may know it; `null`: it is gone. */
export const toldThread = ({ thread }: { readonly thread: Thread | null }) => ({ thread });
