import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import type { InboxPage } from '#lib/review/parse-inbox.ts';
import { ListenerSets } from '#lib/sync/listener-sets.ts';

/** Which entries are meant: some of them, or all that had come by a moment (milliseconds since 1970). */
export type ReadEntries = { readonly entries: readonly string[] } | { readonly until: number };

export type InboxSnapshot = {
  /** `stale`: what is shown is what was known before the server could not be asked. */
  readonly status: 'loading' | 'ready' | 'stale' | 'failed';
  /** Newest first. */
  readonly entries: readonly InboxEntry[];
  readonly hasMore: boolean;
  /** Of all entries, those that are not shown counted. */
  readonly unread: number;
  /** The newest unread one that came after the first were shown. */
  readonly arrived: InboxEntry | null;
  /** The last wish to mark something as read was not fulfilled. */
  readonly notMarked: boolean;
};

type InboxStoreOptions = {
  /** `null` when the server cannot be asked. */
  readonly fetchPage: (from: string | null) => Promise<InboxPage | null>;
  /** False when it was not done. */
  readonly sendRead: (meant: ReadEntries) => Promise<boolean>;
  /** What this person is looking at already need not be told to them. */
  readonly isSeen: (entry: InboxEntry) => boolean;
};

export type InboxStore = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => InboxSnapshot;
  /** Asks what there is now; resolves when a question that was asked no earlier than this is answered. */
  readonly look: () => Promise<void>;
  readonly showMore: () => Promise<void>;
  readonly read: (meant: ReadEntries) => Promise<void>;
};

/** What came for this person on all boards, as far as this tab has asked for it. */
export function makeInboxStore({ fetchPage, sendRead, isSeen }: InboxStoreOptions): InboxStore {
  const listeners = new ListenerSets();
  let wanted = 1;
  let known: InboxPage | null = null;
  let status: InboxSnapshot['status'] = 'loading';
  let notMarked = false;
  let arrived: InboxEntry | null = null;
  /** Shown as read before the server says so. */
  let pending: readonly ReadEntries[] = [];
  /** Marked once because they were in sight; if that failed they stay unread. */
  const quieted = new Set<string>();
  let snapshot = shownOf();
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function shownOf(): InboxSnapshot {
    return { status, arrived, notMarked, ...asRead(known, pending) };
  }
  const tell = () => {
    snapshot = shownOf();
    listeners.notify('inbox');
  };
  const load = async () => {
    const page = await fetchPages(fetchPage, wanted);
    const before = known;
    if (page) known = page;
    status = page ? 'ready' : known ? 'stale' : 'failed';
    const unread = page?.entries.filter(({ isRead }) => !isRead) ?? [];
    const ids = unread.flatMap((entry) => (isSeen(entry) && !quieted.has(entry.id) ? [entry.id] : []));
    const isNew = ({ id, at }: InboxEntry) => at >= (before?.entries[0]?.at ?? 0) && !has(before, id);
    if (before) arrived = unread.find((entry) => isNew(entry) && !ids.includes(entry.id)) ?? arrived;
    for (const id of ids) quieted.add(id);
    if (ids.length > 0) void mark({ entries: ids.slice(0, MOST_AT_ONCE) });
    tell();
  };
  const start = (): Promise<void> => {
    next = null;
    running = load().finally(() => {
      running = null;
    });
    return running;
  };
  const look = (): Promise<void> => {
    if (!running) return start();
    next ??= running.then(start);
    return next;
  };
  const mark = async (meant: ReadEntries): Promise<boolean> => {
    pending = [...pending, meant];
    tell();
    const done = await sendRead(meant);
    await look();
    pending = pending.filter((each) => each !== meant);
    tell();
    return done;
  };
  return {
    subscribe: (listener) => listeners.add('inbox', listener),
    get: () => snapshot,
    look,
    showMore: () => {
      wanted += 1;
      return look();
    },
    read: async (meant) => {
      notMarked = false;
      notMarked = !(await mark(meant));
      tell();
    },
  };
}

/** Entries that the server takes in one request. */
const MOST_AT_ONCE = 100;

/** As many pages as are wanted, as one. */
async function fetchPages(
  fetchPage: InboxStoreOptions['fetchPage'],
  wanted: number,
): Promise<InboxPage | null> {
  let whole = await fetchPage(null);
  for (let count = 1; whole?.next && count < wanted; count += 1) {
    const page = await fetchPage(whole.next);
    whole = page && { ...page, entries: [...whole.entries, ...page.entries] };
  }
  return whole;
}

function has(page: InboxPage | null, id: string): boolean {
  return page?.entries.some((entry) => entry.id === id) === true;
}

type Shown = Pick<InboxSnapshot, 'entries' | 'hasMore' | 'unread'>;

/** What is known, with what was asked to be read as if it were. */
function asRead(known: InboxPage | null, pending: readonly ReadEntries[]): Shown {
  if (!known) return { entries: [], hasMore: false, unread: 0 };
  const isMeant = ({ id, at }: InboxEntry) =>
    pending.some((meant) => ('until' in meant ? at <= meant.until : meant.entries.includes(id)));
  const entries = known.entries.map((entry) =>
    !entry.isRead && isMeant(entry) ? { ...entry, isRead: true } : entry,
  );
  const last = entries.at(-1);
  const hasMore = known.next !== null;
  const shownUnread = entries.filter(({ isRead }) => !isRead).length;
  const isOlderRead = !last || pending.some((meant) => 'until' in meant && last.at <= meant.until);
  const unreadBefore = known.entries.filter(({ isRead }) => !isRead).length;
  const older = isOlderRead ? 0 : Math.max(0, known.unread - unreadBefore);
  return { entries, hasMore, unread: shownUnread + older };
}
