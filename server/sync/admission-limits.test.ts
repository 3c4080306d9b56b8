import { expect, test } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { defaultLimits, defaultTimings } from './limits.ts';
import { gapUpdate, noteUpdate, RawClient } from './testing/raw-client.ts';
import { people, startTestServer } from './testing/test-server.ts';

const reasonOf = (client: RawClient) =>
  new Promise<string>((resolve) =>
    client.socket.once('close', (_code, reason) => resolve(reason.toString())),
  );

test('2.4 too-many-from-address: the socket too many is told to come back, and room is made by one that leaves', async () => {
  const server = await startTestServer({ limits: { socketsPerAddress: 2 } });
  const first = new RawClient(server, { user: people.ada });
  const second = new RawClient(server, { user: people.ben });
  await Promise.all([first.begin(), second.begin()]);
  const third = new RawClient(server, { user: people.vera });
  const reason = reasonOf(third);
  expect(await third.closed).toBe(closeCodes.tooFast);
  expect(await reason).toBe('too-many-from-address');
  first.socket.terminate();
  await second.roundTrip();
  // The server hears of the lost socket in its own time: whoever comes back gets in then.
  for (let answer: number | 'in' = 0; answer !== 'in'; ) {
    const again = new RawClient(server, { user: people.vera });
    answer = await Promise.race([again.closed, again.begin().then(() => 'in' as const)]);
  }
});

test('2.6 too-many-of-person: one more tab than anybody has; others come in', async () => {
  const server = await startTestServer({ limits: { socketsPerUser: 2 } });
  const tabs = [1, 2].map(() => new RawClient(server, { user: people.ada }));
  await Promise.all(tabs.map((tab) => tab.begin()));
  const third = new RawClient(server, { user: people.ada });
  const reason = reasonOf(third);
  expect(await third.closed).toBe(closeCodes.tooFast);
  expect(await reason).toBe('too-many-of-person');
  await new RawClient(server, { user: people.ben }).begin();
});

test('2.3 too-many-waiting: strangers who wait do not pile up', async () => {
  const server = await startTestServer({ limits: { socketsWaiting: 3 } });
  const held = Promise.withResolvers<void>();
  server.docLog.beforeLoad = () => held.promise;
  const waiting = [1, 2, 3].map(() => new RawClient(server, { user: people.ada }));
  await Promise.all(waiting.map((client) => client.opened.then(() => client.roundTrip())));
  const late = new RawClient(server, { user: people.ben });
  expect(await late.closed).toBe(closeCodes.tooFast);
  held.resolve();
  await Promise.all(waiting.map((client) => client.begin()));
  await new RawClient(server, { user: people.ben }).begin();
});

test('2.7 refused-too-often: who is refused again and again has to wait, and nobody else', async () => {
  const server = await startTestServer({ limits: { refusalsPerMinute: 3 } });
  for (let round = 0; round < 3; round++) {
    const ada = new RawClient(server, { user: people.ada });
    await ada.begin();
    ada.update(gapUpdate);
    expect(await ada.closed).toBe(closeCodes.refusedUpdate);
  }
  const again = new RawClient(server, { user: people.ada });
  const reason = reasonOf(again);
  expect(await again.closed).toBe(closeCodes.tooFast);
  expect(await reason).toBe('refused-too-often');
  await new RawClient(server, { user: people.ben }).begin();
});

test.each([
  ['messages', (client: RawClient) => client.mark(1)],
  ['pings', (client: RawClient) => client.socket.ping()],
  ['presence', (client: RawClient) => client.awareness(5, 1, { cursor: { x: 1, y: 1 } })],
  ['bytes', (client: RawClient) => client.update(noteUpdate('n', 'x'.repeat(500_000)))],
])('3.3 too-fast: a flood of %s ends its socket', async (_what, send) => {
  const server = await startTestServer({ strict: true });
  const ben = new RawClient(server, { user: people.ben });
  const ada = new RawClient(server, { user: people.ada });
  await Promise.all([ada.begin(), ben.begin()]);
  for (let count = 0; count < 3_000 && ada.socket.readyState === ada.socket.OPEN; count++) {
    send(ada);
    if (count % 100 === 99) await new Promise(setImmediate);
  }
  // Of pings `ws` itself cuts a line that does not read the answers.
  expect([closeCodes.tooFast, 1006]).toContain(await ada.closed);
  ben.mark(1);
  await ben.saved(1);
});

test('3.4 too-fast: little is kept for a socket that nobody was admitted on', async () => {
  const server = await startTestServer({ limits: { heldEarly: 1_000 } });
  const held = Promise.withResolvers<void>();
  server.docLog.beforeLoad = () => held.promise;
  const ada = new RawClient(server, { user: people.ada });
  await ada.opened;
  ada.update(noteUpdate('n', 'x'.repeat(2_000)));
  expect(await ada.closed).toBe(closeCodes.tooFast);
  held.resolve();
});

test('3.2 a message in many pieces ends its socket', async () => {
  const server = await startTestServer({ strict: true });
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  for (let piece = 0; piece < 300; piece++) ada.socket.send(Uint8Array.of(1), { fin: false });
  expect(await ada.closed).toBe(1008);
});

test('a class of 60 with two tabs each fits behind one address, as does a working day of one person', () => {
  expect(defaultLimits.socketsPerAddress).toBeGreaterThanOrEqual(3 * 60 * 2);
  expect(defaultLimits.socketsPerUser).toBeGreaterThanOrEqual(20);
  // A writer in full swing: 30 edits a second, each followed by the question whether it is saved.
  expect(defaultLimits.messagesPerSecond).toBeGreaterThanOrEqual(2 * 30);
});

test('8.6 a dead line is noticed in time: what nobody answered for is gone within 35 seconds', () => {
  expect(defaultTimings.silence + defaultTimings.keepAlive / 2).toBeLessThan(35_000);
});
