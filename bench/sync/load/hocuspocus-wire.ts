import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import type { Wire } from './wire.ts';
import { readSync } from './y-websocket-wire.ts';

/** The kinds of its messages that take part here. */
const kinds = { sync: 0, awareness: 1, auth: 2, syncReply: 4, syncStatus: 8 } as const;

/** As the client of Hocuspocus speaks: each message begins with the name of its document. */
export const hocuspocusWire: Wire = {
  path: () => '/',
  greetings: (room, stateVector) => [
    message(room, kinds.auth, (encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, '');
    }),
    syncMessage(room, messageYjsSyncStep1, stateVector),
  ],
  answers: true,
  answer: (room, update) => syncMessage(room, messageYjsSyncStep2, update),
  update: (room, update) => syncMessage(room, messageYjsUpdate, update),
  awareness: (room, entries) =>
    message(room, kinds.awareness, (encoder) => encoding.writeVarUint8Array(encoder, entries)),
  marker: null,
  read: (bytes) => {
    const decoder = decoding.createDecoder(bytes);
    decoding.readVarString(decoder);
    switch (decoding.readVarUint(decoder)) {
      case kinds.sync:
      case kinds.syncReply:
        return [readSync(decoder)];
      case kinds.awareness:
        return [{ is: 'awareness', entries: decoding.readVarUint8Array(decoder) }];
      case kinds.syncStatus:
        return [{ is: 'acknowledged', marker: null }];
      default:
        return [];
    }
  },
};

function syncMessage(room: string, kind: number, bytes: Uint8Array): Uint8Array {
  return message(room, kinds.sync, (encoder) => {
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

function message(room: string, kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, room);
    encoding.writeVarUint(encoder, kind);
    write(encoder);
  });
}
