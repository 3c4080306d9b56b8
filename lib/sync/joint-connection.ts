import type { ConnectionState } from './connection-state.ts';

/** How much each matters to a person, the most pressing last. */
const order: readonly ConnectionState['kind'][] = [
  'read-only',
  'saved',
  'connecting',
  'saving',
  'saving-slowly',
  'offline',
  'ended',
];

/** The worse of the two, with the changes of both that are not saved. */
export function jointConnection(board: ConnectionState, draft: ConnectionState): ConnectionState {
  const own = whileOpening(draft);
  const worse = order.indexOf(own.kind) > order.indexOf(board.kind) ? own : board;
  return 'unsaved' in worse ? { ...worse, unsaved: unsavedOf(board) + unsavedOf(own) } : worse;
}

/** That a draft is being opened is nothing to tell: the board is there. */
function whileOpening(draft: ConnectionState): ConnectionState {
  if (draft.kind !== 'connecting') return draft;
  return draft.unsaved > 0 ? { kind: 'saving', unsaved: draft.unsaved } : { kind: 'saved' };
}

function unsavedOf(state: ConnectionState): number {
  return 'unsaved' in state ? state.unsaved : 0;
}
