import type { ThreadId } from '#lib/review/ids.ts';
import type { Comment, Thread } from '#lib/review/thread.ts';
import { compareThreads } from '#lib/review/thread-order.ts';

/** Threads of one board, as far as they came. */
export type KnownThreads = {
  readonly byId: ReadonlyMap<ThreadId, Thread>;
  /** The newest change first. */
  readonly inOrder: readonly Thread[];
};

export const noThreads: KnownThreads = { byId: new Map(), inOrder: [] };

/** What is known after an answer; what did not change stays the same object, all of it if nothing did. */
export function withThreads(
  known: KnownThreads,
  came: readonly Thread[],
  gone: readonly ThreadId[] = [],
): KnownThreads {
  const byId = new Map(known.byId);
  for (const id of gone) byId.delete(id);
  for (const thread of came) byId.set(thread.id, sameWhereEqual(known.byId.get(thread.id), thread));
  const isSame = byId.size === known.byId.size && came.every(({ id }) => byId.get(id) === known.byId.get(id));
  return isSame ? known : { byId, inOrder: [...byId.values()].sort(compareThreads) };
}

/** The later thread with every part that is equal taken from the earlier one. */
function sameWhereEqual(before: Thread | undefined, after: Thread): Thread {
  if (!before) return after;
  if (isEqual(before, after)) return before;
  const former = new Map(before.comments.map((comment) => [comment.id, comment]));
  const comments = after.comments.map((comment): Comment => {
    const was = former.get(comment.id);
    return was && isEqual(was, comment) ? was : comment;
  });
  const anchor = isEqual(before.anchor, after.anchor) ? before.anchor : after.anchor;
  const suggestion = isEqual(before.suggestion, after.suggestion) ? before.suggestion : after.suggestion;
  return { ...after, comments, anchor, suggestion };
}

/** For plain records and lists. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [inA, inB] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return inA.length === inB.size && inA.every(([key, value]) => inB.has(key) && isEqual(value, inB.get(key)));
}
