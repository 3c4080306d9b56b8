import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { messageTypes } from '../../../lib/sync/message-types.ts';
import type { Heard, Wire } from './wire.ts';

/** As y-websocket's client speaks; our own server has other paths, and answers markers. */
export function yWebsocketWire(own: boolean): Wire {
  return {
    path: (room) => (own ? `/sync/board/${room}` : `/${room}`),
    greetings: (_room, stateVector) => [syncMessage(messageYjsSyncStep1, stateVector)],
    answers: true,
    answer: (_room, update) => syncMessage(messageYjsSyncStep2, update),
    update: (_room, update) => syncMessage(messageYjsUpdate, update),
    awareness: (_room, entries) =>
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageTypes.awareness);
        encoding.writeVarUint8Array(encoder, entries);
      }),
    marker: own
      ? (marker) =>
          encoding.encode((encoder) => {
            encoding.writeVarUint(encoder, messageTypes.saved);
            encoding.writeVarUint(encoder, marker);
          })
      : null,
    read: (message) => readYjsMessage(decoding.createDecoder(message)),
  };
}

export function readYjsMessage(decoder: decoding.Decoder): readonly Heard[] {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return [readSync(decoder)];
    case messageTypes.awareness:
      return [{ is: 'awareness', entries: decoding.readVarUint8Array(decoder) }];
    case messageTypes.saved:
      return [{ is: 'acknowledged', marker: decoding.readVarUint(decoder) }];
    default:
      return [];
  }
}

export function readSync(decoder: decoding.Decoder): Heard {
  const kind = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (kind) {
    case messageYjsSyncStep1:
      return { is: 'asked', stateVector: bytes };
    case messageYjsSyncStep2:
      return { is: 'state', update: bytes };
    default:
      return { is: 'update', update: bytes };
  }
}

function syncMessage(kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}
