import { expect, test } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { noteUpdate, RawClient } from './testing/raw-client.ts';
import { docId, people, startTestServer } from './testing/test-server.ts';

test('what arrives once a stop has begun stays with its sender, so that a slow store is done in time', async () => {
  const server = await startTestServer();
  const ada = new RawClient(server, { user: people.ada });
  await ada.begin();
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  server.docLog.beforeAppend = () => {
    reached.resolve();
    return held.promise;
  };
  ada.update(noteUpdate('before'));
  ada.mark(1);
  await reached.promise;
  const stopped = server.stop();
  ada.update(noteUpdate('after'));
  ada.mark(2);
  await ada.roundTrip();
  held.resolve();
  await ada.saved(1);
  expect(await ada.closed).toBe(closeCodes.unavailable);
  await stopped;
  expect(ada.heard.filter(({ type }) => type === 'saved')).toHaveLength(1);
  expect(server.docLog.updatesOf(docId)).toHaveLength(1);
});
