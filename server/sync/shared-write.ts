/**
 * Messages to many sockets as the bytes of one write, framed once for all: a write costs far more than what is in
 * it, and framing the same message for each socket as much again as the write.
 */
export type SharedWrite = { readonly messages: readonly Uint8Array[]; readonly bytes: Uint8Array };

export function shareWrite(messages: readonly Uint8Array[]): SharedWrite {
  return { messages, bytes: Buffer.concat(messages.flatMap((message) => [headOf(message.length), message])) };
}

/** First byte of a binary message in one piece, and the marks of the longer lengths (RFC 6455, 5.2). */
const BINARY = 0x82;
const IN_TWO_BYTES = 126;
const IN_EIGHT_BYTES = 127;

/** What stands before a message of that many bytes from a server, which sends without a mask. */
function headOf(length: number): Uint8Array {
  if (length < IN_TWO_BYTES) return Uint8Array.of(BINARY, length);
  const isShort = length < 65_536;
  const head = Buffer.alloc(isShort ? 4 : 10);
  head[0] = BINARY;
  head[1] = isShort ? IN_TWO_BYTES : IN_EIGHT_BYTES;
  if (isShort) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
