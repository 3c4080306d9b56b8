import * as decoding from 'lib0/decoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { messageTypes } from '#lib/sync/message-types.ts';

/** What a client may say. The byte arrays are views of the frame: copy what outlives it. */
export type ClientFrame =
  | { readonly type: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly type: 'sync-step-2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'saved'; readonly marker: number };

/** The frame, or `null` when it is none of the protocol's. */
export function readFrame(bytes: Uint8Array): ClientFrame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        return readSync(decoder);
      case messageTypes.awareness:
        return { type: 'awareness', entries: decoding.readVarUint8Array(decoder) };
      case messageTypes.queryAwareness:
        return { type: 'query-awareness' };
      case messageTypes.saved:
        return { type: 'saved', marker: decoding.readVarUint(decoder) };
      default:
        return null;
    }
  } catch {
    // The decoder's only way to say that the bytes ended early.
    return null;
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | null {
  const kind = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (kind) {
    case messageYjsSyncStep1:
      return { type: 'sync-step-1', stateVector: bytes };
    case messageYjsSyncStep2:
      return { type: 'sync-step-2', update: bytes };
    case messageYjsUpdate:
      return { type: 'update', update: bytes };
    default:
      return null;
  }
}
