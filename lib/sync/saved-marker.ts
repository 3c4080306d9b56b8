import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageTypes } from './message-types.ts';

/** The frame by which a client asks to be told when all that it sent so far is durable. */
export function savedFrame(marker: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.saved);
  encoding.writeVarUint(encoder, marker);
  return encoding.toUint8Array(encoder);
}

/** The number in a `saved` frame whose type has been read already. @throws when the frame ends early */
export function readSavedMarker(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}
