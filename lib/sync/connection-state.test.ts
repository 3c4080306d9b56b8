import { describe, expect, it } from 'vitest';
import { closeCodes } from './close-codes.ts';
import { connectionState, describeConnection, type Link } from './connection-state.ts';

const cases: readonly [string, Link, number, boolean, string][] = [
  ['before the socket is open', { kind: 'opening' }, 0, true, 'Connecting…'],
  ['when all is durable', { kind: 'synced' }, 0, true, 'Saved'],
  ['while a change is on its way', { kind: 'synced' }, 1, true, 'Saving…'],
  ['for a viewer', { kind: 'synced' }, 0, false, 'Read-only'],
  ['without a connection and without changes', { kind: 'lost' }, 0, true, 'Offline'],
  ['with one change kept here', { kind: 'lost' }, 1, true, 'Offline: 1 change only on this device'],
  ['with changes kept here', { kind: 'lost' }, 3, true, 'Offline: 3 changes only on this device'],
  ['when a viewer is cut off', { kind: 'lost' }, 0, false, 'Offline'],
  ['when the server ended it', { kind: 'closed', code: closeCodes.noSuchBoard }, 0, true, 'Disconnected'],
  [
    'when it ended with changes here',
    { kind: 'closed', code: 4499 },
    2,
    true,
    'Disconnected: 2 changes not saved',
  ],
];

describe('the connection state', () => {
  it.each(cases)('says what is true %s', (_name, link, unsaved, mayEdit, words) => {
    expect(describeConnection(connectionState(link, unsaved, mayEdit))).toBe(words);
  });

  it('knows a close code by its name and calls any other unknown', () => {
    expect(connectionState({ kind: 'closed', code: 4404 }, 0, true)).toMatchObject({ code: 4404 });
    expect(connectionState({ kind: 'closed', code: 4499 }, 0, true)).toMatchObject({ code: 'unknown' });
  });
});
