import { describe, expect, it } from 'vitest';
import { closeCodes } from './close-codes.ts';
import { connectionState, describeConnection, type Link, SLOW_AFTER, slowIn } from './connection-state.ts';

const NOW = 100_000;
const synced: Link = { kind: 'synced', since: 0 };
const refused: Link = { kind: 'closed', code: closeCodes.refusedUpdate, reason: 'malformed' };

/** What it is called, the link, unsaved changes, how long the oldest waits, whether one may edit, the words. */
const cases: readonly [string, Link, number, number | null, boolean, string][] = [
  ['before the socket is open', { kind: 'opening' }, 0, null, true, 'Connecting…'],
  ['before the socket is open, with a change', { kind: 'opening' }, 1, 9_000, true, 'Connecting…'],
  ['when all is durable', synced, 0, null, true, 'Saved'],
  ['while a change is on its way', synced, 1, 10, true, 'Saving…'],
  ['just before that takes long', synced, 1, SLOW_AFTER - 1, true, 'Saving…'],
  ['when that takes long', synced, 1, SLOW_AFTER, true, 'Saving slowly: 1 change only on this device'],
  ['for old changes just after the return', { kind: 'synced', since: NOW - 5 }, 2, 60_000, true, 'Saving…'],
  [
    'for old changes long after the return',
    { kind: 'synced', since: NOW - SLOW_AFTER },
    2,
    60_000,
    true,
    'Saving slowly: 2 changes only on this device',
  ],
  ['for a viewer', synced, 0, null, false, 'Read-only'],
  ['without a connection and without changes', { kind: 'lost' }, 0, null, true, 'Offline'],
  ['with one change kept here', { kind: 'lost' }, 1, 10, true, 'Offline: 1 change only on this device'],
  ['with changes kept here', { kind: 'lost' }, 3, 9_000, true, 'Offline: 3 changes only on this device'],
  ['when a viewer is cut off', { kind: 'lost' }, 0, null, false, 'Offline'],
  ['when the server ended it', { ...refused, code: closeCodes.noSuchBoard }, 0, null, true, 'Disconnected'],
  ['when it ended with a change here', refused, 1, 10, true, 'Disconnected: 1 change not saved'],
  ['when it ended with changes here', refused, 2, 10, true, 'Disconnected: 2 changes not saved'],
];

describe('the connection state', () => {
  it.each(cases)('says what is true %s', (_name, link, count, waited, mayEdit, words) => {
    const unsaved = { count, since: waited === null ? null : NOW - waited };
    expect(describeConnection(connectionState(link, unsaved, mayEdit, NOW))).toBe(words);
  });

  it.each([
    ['a code by its name and any other unknown', { ...refused, code: 4499 }, 'unknown', 'malformed'],
    ['a reason that is a word', refused, closeCodes.refusedUpdate, 'malformed'],
    ['no reason that is a sentence', { ...refused, reason: 'Call <b>now</b>' }, closeCodes.refusedUpdate, ''],
  ] as const)('knows %s', (_name, link, code, reason) => {
    expect(connectionState(link, { count: 0, since: null }, true, NOW)).toMatchObject({ code, reason });
  });

  it('knows when saving will be slow', () => {
    expect(slowIn({ kind: 'synced', since: 0 }, { count: 1, since: NOW - 500 }, NOW)).toBe(SLOW_AFTER - 500);
    expect(slowIn({ kind: 'synced', since: NOW }, { count: 1, since: 0 }, NOW)).toBe(SLOW_AFTER);
  });
});
