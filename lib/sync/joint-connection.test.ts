import { expect, it } from 'vitest';
import type { ConnectionState } from './connection-state.ts';
import { jointConnection } from './joint-connection.ts';

const saved: ConnectionState = { kind: 'saved' };
const is = (
  kind: 'connecting' | 'saving' | 'saving-slowly' | 'offline',
  unsaved: number,
): ConnectionState => ({
  kind,
  unsaved,
});
const ended: ConnectionState = { kind: 'ended', code: 4422, reason: 'text-too-long', unsaved: 1 };

it.each([
  ['both are saved', saved, saved, saved],
  ['the draft is only being opened', saved, is('connecting', 0), saved],
  ['something waits for the draft to open', saved, is('connecting', 1), is('saving', 1)],
  ['the draft saves', saved, is('saving', 1), is('saving', 1)],
  ['both save', is('saving', 2), is('saving', 1), is('saving', 3)],
  ['the board is slower', is('saving-slowly', 2), is('saving', 1), is('saving-slowly', 3)],
  ['the draft is cut off', is('saving', 1), is('offline', 2), is('offline', 3)],
  ['the board is cut off', is('offline', 0), saved, is('offline', 0)],
  ['the draft was refused', is('saving', 1), ended, { ...ended, unsaved: 2 }],
] as const)('what is said when %s', (_name, board, draft, expected) => {
  expect(jointConnection(board, draft)).toEqual(expected);
});
