import { describe, expect, it, vi } from 'vitest';
import type { InboxEntry } from '#lib/review/inbox-entry.ts';
import { makeInboxStore, type ReadEntries } from './inbox-store.ts';
import { sampleEntry } from './testing/sample-entry.ts';

/** An inbox on a server that keeps `entries`, two on a page. */
function openInbox(count: number, isSeen: (entry: InboxEntry) => boolean = () => false) {
  const server = {
    entries: Array.from({ length: count }, (_each, index) =>
      sampleEntry({ id: `entry-${index}`, at: 100 - index }),
    ),
    isAway: false,
    isDeaf: false,
  };
  const asked: (string | null)[] = [];
  const sent: ReadEntries[] = [];
  const store = makeInboxStore({
    isSeen,
    fetchPage: async (from) => {
      asked.push(from);
      if (server.isAway) return null;
      const start = from === null ? 0 : Number(from);
      const next = start + 2 < server.entries.length ? String(start + 2) : null;
      const unread = server.entries.filter(({ isRead }) => !isRead).length;
      return { entries: server.entries.slice(start, start + 2), next, unread };
    },
    sendRead: async (meant) => {
      sent.push(meant);
      if (server.isAway || server.isDeaf) return false;
      server.entries = server.entries.map((entry) =>
        ('until' in meant ? entry.at <= meant.until : meant.entries.includes(entry.id))
          ? { ...entry, isRead: true }
          : entry,
      );
      return true;
    },
  });
  return { store, server, asked, sent };
}

const readOf = ({ entries }: { entries: readonly InboxEntry[] }) => entries.map(({ isRead }) => isRead);

describe('looking', () => {
  it('shows a page, and more of them when asked', async () => {
    const { store } = openInbox(5);
    expect(store.get().status).toBe('loading');
    await store.look();
    expect(store.get()).toMatchObject({ status: 'ready', hasMore: true, unread: 5 });
    expect(store.get().entries).toHaveLength(2);
    await store.showMore();
    await store.showMore();
    expect(store.get()).toMatchObject({ hasMore: false, unread: 5 });
    expect(store.get().entries.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4].map((each) => `entry-${each}`));
  });

  it('asks once more for all that came to its ears while it was asking', async () => {
    const { store, asked } = openInbox(1);
    await Promise.all([store.look(), store.look(), store.look(), store.look()]);
    expect(asked).toHaveLength(2);
  });

  it('keeps what is known when the server is away, and says so', async () => {
    const { store, server } = openInbox(1);
    server.isAway = true;
    await store.look();
    expect(store.get()).toMatchObject({ status: 'failed', entries: [] });
    server.isAway = false;
    await store.look();
    server.isAway = true;
    await store.look();
    expect(store.get()).toMatchObject({ status: 'stale', unread: 1 });
    expect(store.get().entries).toHaveLength(1);
  });
});

it('tells what arrived after the first were shown, not what was there or was read since', async () => {
  const { store, server } = openInbox(3);
  await store.look();
  await store.read({ entries: ['entry-0'] });
  expect(store.get().arrived).toBeNull();
  const fresh = sampleEntry({ id: 'entry-new', at: 101 });
  server.entries = [fresh, ...server.entries];
  await store.look();
  await store.look();
  expect(store.get().arrived).toEqual(fresh);
});

describe('reading', () => {
  it('shows an entry as read at once, and only that', async () => {
    const { store } = openInbox(3);
    await store.look();
    const done = store.read({ entries: ['entry-1'] });
    expect(readOf(store.get())).toEqual([false, true]);
    expect(store.get().unread).toBe(2);
    await done;
    expect(readOf(store.get())).toEqual([false, true]);
    expect(store.get().unread).toBe(2);
  });

  it('of all counts those that are not shown', async () => {
    const { store, server, sent } = openInbox(5);
    await store.look();
    const done = store.read({ until: 100 });
    expect(store.get().unread).toBe(0);
    await done;
    expect([store.get().unread, store.get().notMarked]).toEqual([0, false]);
    expect(sent).toEqual([{ until: 100 }]);
    expect(server.entries.every(({ isRead }) => isRead)).toBe(true);
  });

  it('leaves unread what came while it was under way', async () => {
    const { store, server } = openInbox(1);
    await store.look();
    const done = store.read({ until: 100 });
    server.entries = [sampleEntry({ id: 'entry-new', at: 101 }), ...server.entries];
    await done;
    expect(readOf(store.get())).toEqual([false, true]);
    expect(store.get().unread).toBe(1);
  });

  it('that was not done is taken back and told', async () => {
    const { store, server } = openInbox(1);
    await store.look();
    server.isDeaf = true;
    await store.read({ entries: ['entry-0'] });
    expect(store.get()).toMatchObject({ unread: 1, notMarked: true });
  });
});

it('is quiet about what this person is looking at, and asks for that once', async () => {
  const { store, sent, server } = openInbox(1, ({ id }) => id === 'entry-0');
  const heard = vi.fn(() => store.get().unread);
  store.subscribe(heard);
  server.isDeaf = true;
  await store.look();
  expect(heard.mock.results.map(({ value }) => value)).toEqual([0, 0]);
  expect(store.get().arrived).toBeNull();
  await vi.waitFor(() => expect(store.get().unread).toBe(1));
  await store.look();
  expect(store.get().notMarked).toBe(false);
  expect(sent).toEqual([{ entries: ['entry-0'] }]);
});
