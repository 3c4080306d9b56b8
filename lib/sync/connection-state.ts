import type { CloseCode } from './close-codes.ts';
import { closeCodes } from './close-codes.ts';

/** How the tab stands to the server; what the board tells its people is this and nothing else. */
export type ConnectionState =
  | { readonly kind: 'connecting'; readonly unsaved: number }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly unsaved: number }
  | { readonly kind: 'offline'; readonly unsaved: number }
  | { readonly kind: 'read-only' }
  /** The server ended it for good. */
  | { readonly kind: 'ended'; readonly code: CloseCode | 'unknown'; readonly unsaved: number };

/** The socket's own state, as the provider tells it. */
export type Link =
  | { readonly kind: 'opening' }
  | { readonly kind: 'synced' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'closed'; readonly code: number };

/** The one true state, from the socket, the unconfirmed changes and whether this person may write. */
export function connectionState(link: Link, unsaved: number, mayEdit: boolean): ConnectionState {
  switch (link.kind) {
    case 'opening':
      return { kind: 'connecting', unsaved };
    case 'lost':
      return { kind: 'offline', unsaved };
    case 'closed':
      return { kind: 'ended', code: knownCode(link.code), unsaved };
    case 'synced':
      if (!mayEdit) return { kind: 'read-only' };
      return unsaved === 0 ? { kind: 'saved' } : { kind: 'saving', unsaved };
  }
}

/** The words for it, short enough for a status line. */
export function describeConnection(state: ConnectionState): string {
  switch (state.kind) {
    case 'connecting':
      return 'Connecting…';
    case 'saved':
      return 'Saved';
    case 'saving':
      return 'Saving…';
    case 'read-only':
      return 'Read-only';
    case 'offline':
      return state.unsaved === 0 ? 'Offline' : `Offline: ${countChanges(state.unsaved)} only on this device`;
    case 'ended':
      return state.unsaved === 0 ? 'Disconnected' : `Disconnected: ${countChanges(state.unsaved)} not saved`;
  }
}

function countChanges(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

function knownCode(code: number): CloseCode | 'unknown' {
  return Object.values(closeCodes).find((each) => each === code) ?? 'unknown';
}
