import { expect, test, vi } from 'vitest';
import type { Version } from '#lib/review/version.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { makeVersionList } from './version-list.ts';

const version = (seq: number, name = ''): Version => ({
  ...{ id: `version-${seq}`, seq, at: seq, reason: 'interval', name, by: null, authors: [] },
});

/** A server with so many versions, two on a page. */
function bed(count: number) {
  let all = Array.from({ length: count }, (_, index) => version(count - index));
  let isAway = false;
  let tell = (_: BoardEvent) => {};
  const list = makeVersionList({
    readPage: async (after) => {
      if (isAway) return { is: 'failed', message: 'away' };
      const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
      const versions = all.slice(from, from + 2);
      const next = from + 2 < all.length ? (versions.at(-1)?.id ?? null) : null;
      return { is: 'here', data: { versions, next } };
    },
    subscribeEvents: (listener) => {
      tell = listener;
      return () => {};
    },
  });
  const stop = list.subscribe(() => {});
  const seqs = () => list.get().versions?.map(({ seq }) => seq);
  const settled = () => vi.waitFor(() => expect(list.get().state.is).not.toBe('loading'));
  return {
    ...{ list, seqs, settled, stop },
    change: (next: (before: Version[]) => Version[]) => {
      all = next(all);
      tell({ type: 'versions-changed' });
    },
    goAway: (away: boolean) => {
      isAway = away;
    },
  };
}

test('older ones come page by page, and a change keeps as many as there were', async () => {
  const { list, seqs, settled, change } = bed(5);
  await settled();
  expect(seqs()).toEqual([5, 4]);
  list.readOlder();
  await settled();
  expect([seqs(), list.get().next]).toEqual([[5, 4, 3, 2], 'version-2']);
  change((all) => [version(6), ...all.map((each) => (each.seq === 3 ? version(3, 'Three') : each))]);
  await vi.waitFor(() => expect(seqs()).toEqual([6, 5, 4, 3]));
  expect(list.get().versions?.at(-1)?.name).toBe('Three');
});

test('what is listed stays when the server is away', async () => {
  const { list, seqs, settled, goAway, change } = bed(1);
  await settled();
  goAway(true);
  change((all) => all);
  await vi.waitFor(() => expect(list.get().state).toEqual({ is: 'failed', message: 'away' }));
  expect(seqs()).toEqual([1]);
  goAway(false);
  list.reload();
  await vi.waitFor(() => expect(list.get().state.is).toBe('here'));
});
