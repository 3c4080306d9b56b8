import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { messageTypes } from '#lib/sync/message-types.ts';

/** Asks a client for what the given encoded state vector lacks. */
export function writeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return writeSync(messageYjsSyncStep1, stateVector);
}

/** Answers a client's step 1 with an update of all that it lacks. */
export function writeSyncStep2(update: Uint8Array): Uint8Array {
  return writeSync(messageYjsSyncStep2, update);
}

export function writeUpdate(update: Uint8Array): Uint8Array {
  return writeSync(messageYjsUpdate, update);
}

function writeSync(kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** One client's presence as the server tells it; `json` is the state, or `'null'` when the client left. */
export type AwarenessEntry = { readonly clientId: number; readonly clock: number; readonly json: string };

export function writeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** A message that says nothing: presence of nobody. */
export const keepAliveFrame: Uint8Array = writeAwareness([]);

export function writeSaved(marker: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.saved);
    encoding.writeVarUint(encoder, marker);
  });
}

export function writeEvent(event: BoardEvent): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.event);
    encoding.writeVarString(encoder, JSON.stringify(event));
  });
}
