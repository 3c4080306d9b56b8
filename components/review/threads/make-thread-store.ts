import type { BoardId } from '#lib/board/ids.ts';
import type { ThreadId } from '#lib/review/ids.ts';
import type { Thread } from '#lib/review/thread.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type KnownThreads, noThreads, withThreads } from './known-threads.ts';
import { makeReadMarks } from './read-marks.ts';
import { makeThreadDeeds } from './thread-deeds.ts';
import { type FeedAnswer, makeThreadFeed } from './thread-feed.ts';
import type { ThreadStore, ThreadsSnapshot } from './thread-store.ts';

type ThreadStoreOptions = {
  readonly boardId: BoardId;
  readonly subscribeEvents: (listener: (event: BoardEvent) => void) => () => void;
};

/** Begins to fetch the board's threads, and follows them until `close`. */
export function makeThreadStore({ boardId, subscribeEvents }: ThreadStoreOptions): ThreadStore {
  const path = `/api/boards/${boardId}`;
  const listeners = new Set<() => void>();
  const marks = makeReadMarks(`${path}/threads`);
  /** When the answer to a deed told what became of a thread: what was asked before that is older. */
  const toldAt = new Map<ThreadId, number>();
  let moment = 0;
  let known: KnownThreads = noThreads;
  /** As the server counted them, less those that were looked at since. */
  let counted = 0;
  let life: 'open' | 'closed' = 'open';
  let snapshot: ThreadsSnapshot = { status: 'loading', threads: [], unread: 0, open: null, beginning: null };

  const show = (change: Partial<ThreadsSnapshot>) => {
    const next = { ...snapshot, ...change, threads: known.inOrder };
    const unread = next.status === 'ready' ? next.threads.filter(({ isUnread }) => isUnread).length : counted;
    if (life === 'closed' || isSame({ ...next, unread }, snapshot)) return;
    snapshot = { ...next, unread };
    for (const listener of listeners) listener();
  };
  const takeAnswer = ({ threads, gone, unread, askedAt }: FeedAnswer) => {
    const isOlder = (id: ThreadId) => (toldAt.get(id) ?? 0) > askedAt;
    const fresh = threads.filter(({ id }) => !isOlder(id));
    known = withThreads(
      known,
      fresh.map(marks.applyTo),
      gone.filter((id) => !isOlder(id)),
    );
    counted = unread;
    show({});
    feed.ask(threads.flatMap(({ id }) => (isOlder(id) ? [id] : [])));
  };
  const takeDeed = (thread: Thread | null, id: ThreadId) => {
    moment += 1;
    toldAt.set(id, moment);
    known = thread ? withThreads(known, [marks.applyTo(thread)]) : withThreads(known, [], [id]);
  };

  const feed = makeThreadFeed({
    path: `${path}/threads`,
    moment: () => moment,
    known: () => known.byId.keys(),
    take: takeAnswer,
    tell: (status) => show({ status }),
  });
  const deeds = makeThreadDeeds({
    path,
    byComment: (id) => known.inOrder.find(({ comments }) => comments.some((comment) => comment.id === id)),
    take: (thread, deed) => {
      takeDeed(thread, thread.id);
      show(deed === 'began' ? { open: thread.id, beginning: null } : {});
    },
    drop: (id) => {
      takeDeed(null, id);
      show(snapshot.open === id ? { open: null } : {});
    },
    doubt: (id) => (id === undefined ? feed.look() : feed.ask([id])),
  });

  const hear = (event: BoardEvent) => {
    if (event.type === 'threads-changed') feed.ask(event.threads);
    if (event.type !== 'joined' && event.type !== 'reviews-changed') return;
    // A socket that was away may have missed something; a review that ends shows what it kept apart.
    marks.retry();
    feed.look();
  };
  const stop = subscribeEvents(hear);
  feed.look();

  return {
    ...deeds,
    get: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    byId: (id) => known.byId.get(id),
    retry: () => {
      marks.retry();
      feed.retry();
    },
    open: (id) => {
      if (id !== null && !known.byId.has(id)) feed.ask([id]);
      show(id === null ? { open: null } : { open: id, beginning: null });
    },
    begin: (beginning) => show(beginning === null ? { beginning } : { beginning, open: null }),
    markRead: (which) => {
      const looked = which === 'all' ? known.inOrder : which.flatMap((id) => known.byId.get(id) ?? []);
      const seen = looked.filter(({ isUnread }) => isUnread);
      if (seen.length === 0 && (which !== 'all' || snapshot.unread === 0)) return;
      marks.mark(which === 'all' ? looked : seen, which === 'all' ? 'all' : 'these');
      counted = which === 'all' ? 0 : Math.max(0, counted - seen.length);
      known = withThreads(known, seen.map(marks.applyTo));
      show({});
    },
    close: () => {
      life = 'closed';
      stop();
      feed.close();
    },
  };
}

function isSame(a: ThreadsSnapshot, b: ThreadsSnapshot): boolean {
  return (
    a.status === b.status &&
    a.threads === b.threads &&
    a.unread === b.unread &&
    a.open === b.open &&
    a.beginning === b.beginning
  );
}
