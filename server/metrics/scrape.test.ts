import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { MemoryDocLog } from '../sync/testing/memory-doc-log.ts';
import { noteUpdate, RawClient } from '../sync/testing/raw-client.ts';
import { boardId, people, startTestServer } from '../sync/testing/test-server.ts';
import { createMetrics } from './create-metrics.ts';

/** A server whose figures can be read, as `name{labels}` to number. */
async function startCounted(docLog = new MemoryDocLog()) {
  const metrics = createMetrics(() => performance.now());
  const server = await startTestServer({
    docLog,
    observer: metrics.tally,
    timings: { giveUp: 60, retryFirst: 10, retryMost: 20 },
  });
  metrics.watch({ sockets: server.sync.countSockets, rooms: () => server.sync.rooms.size });
  const scrape = async () => {
    const text = await metrics.scrape();
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return { text, figures: new Map(lines.map((line) => splitAt(line, line.lastIndexOf(' ')))) };
  };
  return { server, docLog, scrape };
}

function splitAt(line: string, place: number): readonly [string, number] {
  return [line.slice(0, place), Number(line.slice(place + 1))];
}

test('a scrape after traffic has the figures of that traffic', async () => {
  const { server, scrape } = await startCounted();
  const ada = new RawClient(server, { user: people.ada });
  const ben = new RawClient(server, { user: people.ben });
  await ada.begin();
  await ben.begin();
  const before = (await scrape()).figures;
  const one = colourChange(1);
  ada.sync(2, one);
  ada.mark(7);
  await ada.saved(7);
  await ben.hear((heard) => heard.type === 'update');
  ada.awareness(5, 1, {});
  await ben.hear((heard) => heard.type === 'awareness' && heard.states.has(5));

  const { figures } = await scrape();
  const grew = (name: string) => (figures.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN);
  expect(figures.get('ninefold_sockets')).toBe(2);
  expect(figures.get('ninefold_rooms')).toBe(1);
  expect(grew('ninefold_frames_received_total{kind="update"}')).toBe(1);
  expect(grew('ninefold_received_bytes_total{kind="update"}')).toBe(one.length + 3);
  expect(grew('ninefold_frames_received_total{kind="saved"}')).toBe(1);
  expect(grew('ninefold_frames_received_total{kind="awareness"}')).toBe(1);
  expect(grew('ninefold_frames_sent_total{kind="update"}')).toBe(1);
  expect(grew('ninefold_sent_bytes_total{kind="update"}')).toBeGreaterThan(one.length);
  expect(grew('ninefold_frames_sent_total{kind="saved"}')).toBe(1);
  expect(grew('ninefold_frames_sent_total{kind="awareness"}')).toBeGreaterThanOrEqual(1);
  expect(figures.get('ninefold_commit_seconds_count')).toBe(1);
  expect(figures.get('ninefold_commit_seconds_bucket{le="10"}')).toBe(1);
  expect(figures.get('ninefold_appends_total{outcome="committed"}')).toBe(1);
  expect(figures.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
});

test('a refusal is counted under its rule', async () => {
  const { server, scrape } = await startCounted();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(noteUpdate('k', 5n));
  await ada.closed;
  const vera = new RawClient(server, { user: people.vera });
  await vera.begin();
  vera.update(colourChange(9));
  await vera.closed;
  const stranger = new RawClient(server, { user: people.stranger });
  await stranger.closed;
  const { figures } = await scrape();
  expect(figures.get('ninefold_sockets_closed_total{code="4422",rule="forbidden-value"}')).toBe(1);
  expect(figures.get('ninefold_sockets_closed_total{code="4403",rule="read-only"}')).toBe(1);
  expect(figures.get('ninefold_sockets_closed_total{code="4404",rule="no-such-board"}')).toBe(1);
});

test('a store that fails is counted, at the append and at the load', async () => {
  const { server, docLog, scrape } = await startCounted();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  docLog.beforeAppend = async () => {
    throw new Error('disk full');
  };
  ada.update(colourChange(2));
  await ada.closed;
  docLog.beforeLoad = async () => {
    throw new Error('disk gone');
  };
  await new RawClient(server, { user: people.ada }).closed;
  const { figures } = await scrape();
  expect(figures.get('ninefold_appends_total{outcome="failed"}')).toBeGreaterThanOrEqual(2);
  expect(figures.get('ninefold_appends_total{outcome="committed"}')).toBe(0);
  expect(figures.get('ninefold_commit_seconds_count')).toBe(0);
  expect(figures.get('ninefold_load_failures_total')).toBe(1);
  expect(figures.get('ninefold_sockets_closed_total{code="4503",rule="not-saved"}')).toBe(1);
});

test('snapshots are counted', async () => {
  const docLog = new MemoryDocLog();
  const metrics = createMetrics(() => performance.now());
  const server = await startTestServer({ docLog, observer: metrics.tally, limits: { snapshotUpdates: 1 } });
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(colourChange(3));
  ada.mark(1);
  await ada.saved(1);
  await server.stop();
  expect(metrics.tally.snapshots).toEqual({ saved: 1, failed: 0 });
});

test('no board, person or word of theirs is ever a label', async () => {
  const { server, scrape } = await startCounted();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  ada.update(colourChange(4));
  ada.mark(1);
  await ada.saved(1);
  const { text } = await scrape();
  for (const secret of [boardId, people.ada.id, people.ada.name]) expect(text).not.toContain(secret);
});

/** A colour for a block, made by a client of its own: what any writer may do. */
function colourChange(clientId: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.transact(() => {
    const block = new Y.Map<unknown>();
    doc.getMap('blocks').set('channels', block);
    block.set('colour', 'teal');
  });
  return Y.encodeStateAsUpdate(doc);
}
