import { heldBack } from '#lib/review/blind.ts';
import { cleanText } from '#lib/review/clean-text.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import type { ResolutionOutcome, ThreadKind } from '#lib/review/thread.ts';
import { mayChangeKind, mayReopen, mayResolve, needsReason } from '#lib/review/thread-rights.ts';
import { setResolution, setThreadKind, touchThread } from '#server/store/threads.ts';
import { findKnownThread, type KnownThread, threadWork } from './known-threads.ts';
import type { ReviewDesk, ThreadChange } from './review-desk.ts';
import type { ReviewRefusal } from './review-refusal.ts';
import { threadNews } from './tell-review.ts';

/** Says what a thread came to. */
export function resolveThread(
  desk: ReviewDesk,
  id: ThreadId,
  { outcome, because: written }: { readonly outcome: ResolutionOutcome; readonly because: string },
): Promise<ThreadChange | ReviewRefusal> {
  const { trx, boardId, me } = desk;
  return changeThread(desk, id, async ({ thread }) => {
    if (thread.resolution !== null) return 'thread-resolved';
    if (!mayResolve(me, thread)) return 'not-allowed';
    const because = cleanText(written).trim();
    if (needsReason(outcome, because)) return 'reason-missing';
    const at = Math.max(desk.now, thread.changedAt + 1);
    await setResolution(trx, { boardId, id }, { outcome, because, by: me.id, at });
    await touchThread(trx, { boardId, id }, at);
    return 'changed';
  });
}

/** Opens a thread again; what it had come to is forgotten. One that is open stays so. */
export function reopenThread(desk: ReviewDesk, id: ThreadId): Promise<ThreadChange | ReviewRefusal> {
  const { trx, boardId, me } = desk;
  return changeThread(desk, id, async ({ thread }) => {
    if (thread.resolution === null) return 'changed';
    if (!mayReopen(me, thread)) return 'not-allowed';
    await setResolution(trx, { boardId, id }, null);
    await touchThread(trx, { boardId, id }, Math.max(desk.now, thread.changedAt + 1));
    return 'changed';
  });
}

/** Says of what kind a thread is. */
export function changeKind(
  desk: ReviewDesk,
  id: ThreadId,
  kind: ThreadKind | null,
): Promise<ThreadChange | ReviewRefusal> {
  const { trx, boardId, me } = desk;
  return changeThread(desk, id, async ({ thread }) => {
    if (!mayChangeKind(me, thread)) return 'not-allowed';
    await setThreadKind(trx, { boardId, id }, kind);
    return 'changed';
  });
}

/** Changes what everybody who may know of the thread sees. */
async function changeThread(
  { trx, boardId, me, open }: ReviewDesk,
  id: ThreadId,
  change: (known: KnownThread) => Promise<'changed' | ReviewRefusal>,
): Promise<ThreadChange | ReviewRefusal> {
  const reader = { boardId, reader: me.id, open };
  const known = await findKnownThread(trx, reader, id);
  if (!known) return 'no-such-thread';
  const work = threadWork(known.row);
  const held = heldBack(work, me.id, open);
  if (held) return held;
  const done = await change(known);
  if (done !== 'changed') return done;
  const after = await findKnownThread(trx, reader, id);
  return { thread: after?.thread ?? null, news: threadNews(id, [work], open) };
}
