import * as decoding from 'lib0/decoding';
import type { Heard, Wire } from './wire.ts';
import { yWebsocketWire } from './y-websocket-wire.ts';

const spoken = yWebsocketWire(false);

/** The messages of y-websocket, passed on as they are: nobody answers. */
export const relayWire: Wire = { ...spoken, greetings: () => [], answers: false };

/** The same with several messages in one, each with its length before it. */
export const gatheredWire: Wire = {
  ...relayWire,
  read: (bytes) => {
    const decoder = decoding.createDecoder(bytes);
    const heard: Heard[] = [];
    while (decoding.hasContent(decoder)) heard.push(...spoken.read(decoding.readVarUint8Array(decoder)));
    return heard;
  },
};
