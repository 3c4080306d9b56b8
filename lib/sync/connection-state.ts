import type { CloseCode } from './close-codes.ts';
import { closeCodes } from './close-codes.ts';

/** How the tab stands to the server; what the board tells its people is this and nothing else. */
export type ConnectionState =
  | { readonly kind: 'connecting'; readonly unsaved: number }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly unsaved: number }
  /** Connected, but a change has waited for its confirmation for longer than is usual. */
  | { readonly kind: 'saving-slowly'; readonly unsaved: number }
  | { readonly kind: 'offline'; readonly unsaved: number }
  | { readonly kind: 'read-only' }
  /** It is over for good: by the server, or because this document cannot be gone on with. */
  | Ended;

export type Ended = {
  readonly kind: 'ended';
  readonly code: CloseCode | 'unknown';
  /** The server's word for it, such as the rule that was broken; empty when it gave none. */
  readonly reason: string;
  readonly unsaved: number;
};

/** The socket's own state, as the provider tells it. */
export type Link =
  | { readonly kind: 'opening' }
  /** `since`: milliseconds, when the document was last brought up to date. */
  | { readonly kind: 'synced'; readonly since: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string };

export type Unsaved = {
  /** How many changes are not confirmed. */
  readonly count: number;
  /** When the oldest of them was made, in milliseconds; `null` when there is none. */
  readonly since: number | null;
};

/** A confirmation that takes longer than this, in milliseconds, is worth a word. */
export const SLOW_AFTER = 2_000;

/** The one true state at `now`, from the socket, the unconfirmed changes and whether this person may write. */
export function connectionState(
  link: Link,
  unsaved: Unsaved,
  mayEdit: boolean,
  now: number,
): ConnectionState {
  switch (link.kind) {
    case 'opening':
      return { kind: 'connecting', unsaved: unsaved.count };
    case 'lost':
      return { kind: 'offline', unsaved: unsaved.count };
    case 'closed':
      return {
        kind: 'ended',
        code: knownCode(link.code),
        reason: knownWord(link.reason),
        unsaved: unsaved.count,
      };
    case 'synced':
      if (!mayEdit) return { kind: 'read-only' };
      if (unsaved.count === 0) return { kind: 'saved' };
      return { kind: slowIn(link, unsaved, now) > 0 ? 'saving' : 'saving-slowly', unsaved: unsaved.count };
  }
}

/** Milliseconds until what is being saved is slow; what was written without a connection waits from its return on. */
export function slowIn(link: Extract<Link, { kind: 'synced' }>, unsaved: Unsaved, now: number): number {
  return unsaved.since === null ? SLOW_AFTER : Math.max(unsaved.since, link.since) + SLOW_AFTER - now;
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
    case 'saving-slowly':
      return `Saving slowly: ${countChanges(state.unsaved)} only on this device`;
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

/** Anything but a short word is not from our server, and not for a person to read. */
function knownWord(reason: string): string {
  return /^[a-z0-9-]{1,40}$/.test(reason) ? reason : '';
}
