import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

type WebSocketOptions = {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly onOpen: () => void;
  /** A message; its bytes are a view that is only good during the call. */
  readonly onMessage: (bytes: Buffer) => void;
  /** Called once; 1006 when the line just ended. */
  readonly onClose: (code: number) => void;
};

const opcodes = { close: 8, ping: 9, pong: 10 } as const;

/**
 * A WebSocket client that does next to nothing: a thousand of them must cost less than the server that they load.
 * It knows unfragmented messages without extensions, which is all that the servers send.
 */
export class LightWebSocket {
  readonly #socket: Socket;
  readonly #options: WebSocketOptions;
  readonly #mask = randomBytes(4);
  #isOpen = false;
  #rest: Buffer[] = [];
  #restLength = 0;
  /** Bytes until the message at the front of `#rest` may be complete. */
  #wanted = 0;
  #closeCode = 1006;

  constructor(options: WebSocketOptions) {
    this.#options = options;
    this.#socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true });
    const headers = {
      Host: `127.0.0.1:${options.port}`,
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...options.headers,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    this.#socket.write([`GET ${options.path} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => options.onClose(this.#closeCode));
  }

  /** Several messages, in one write. */
  send(...messages: readonly Uint8Array[]): void {
    if (this.#socket.writable)
      this.#socket.write(Buffer.concat(messages.map((each) => this.#frame(0x82, each))));
  }

  /** Stops and starts reading, as a peer does whose line or page hangs. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    if (!this.#socket.writable) return;
    this.#socket.end(this.#frame(0x80 | opcodes.close, Uint8Array.of(0x03, 0xe8)));
    // A server that does not answer the goodbye is not waited for.
    this.#socket.setTimeout(1_000, () => this.#socket.destroy());
  }

  /** Ends the line without a word. */
  destroy(): void {
    this.#socket.destroy();
  }

  #frame(first: number, bytes: Uint8Array): Buffer {
    const { length } = bytes;
    const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    const frame = Buffer.allocUnsafe(head + 4 + length);
    frame[0] = first;
    if (head === 2) frame[1] = 0x80 | length;
    else if (head === 4) {
      frame[1] = 0x80 | 126;
      frame.writeUInt16BE(length, 2);
    } else {
      frame[1] = 0x80 | 127;
      frame.writeBigUInt64BE(BigInt(length), 2);
    }
    this.#mask.copy(frame, head);
    for (let index = 0; index < length; index++)
      frame[head + 4 + index] = (bytes[index] ?? 0) ^ (this.#mask[index & 3] ?? 0);
    return frame;
  }

  #take(chunk: Buffer): void {
    if (this.#restLength === 0) {
      this.#read(chunk);
      return;
    }
    this.#rest.push(chunk);
    this.#restLength += chunk.length;
    if (this.#restLength < this.#wanted) return;
    const all = Buffer.concat(this.#rest);
    this.#rest = [];
    this.#restLength = 0;
    this.#read(all);
  }

  #keep(bytes: Buffer, wanted: number): void {
    if (bytes.length === 0) return;
    this.#rest = [bytes];
    this.#restLength = bytes.length;
    this.#wanted = wanted;
  }

  #read(bytes: Buffer): void {
    let at = this.#isOpen ? 0 : this.#greet(bytes);
    while (at !== null) {
      const length = lengthAt(bytes, at);
      if (length === null || bytes.length < at + length.head + length.body) {
        this.#keep(bytes.subarray(at), length === null ? 2 : length.head + length.body);
        return;
      }
      const from = at + length.head;
      const end: number = from + length.body;
      this.#hear((bytes[at] ?? 0) & 0x0f, bytes.subarray(from, end));
      at = end;
    }
  }

  /** Where the first message begins, once the server has agreed; `null` while it has not, or does not. */
  #greet(bytes: Buffer): number | null {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) {
      this.#keep(bytes, 0);
      return null;
    }
    if (!bytes.toString('latin1', 0, 12).endsWith(' 101')) {
      this.#socket.destroy();
      return null;
    }
    this.#isOpen = true;
    this.#options.onOpen();
    return end + 4;
  }

  #hear(opcode: number, bytes: Buffer): void {
    switch (opcode) {
      case opcodes.ping:
        this.#socket.write(this.#frame(0x80 | opcodes.pong, bytes));
        return;
      case opcodes.pong:
        return;
      case opcodes.close:
        this.#closeCode = bytes.length >= 2 ? bytes.readUInt16BE(0) : 1005;
        this.close();
        return;
      default:
        this.#options.onMessage(bytes);
    }
  }
}

/** Bytes of the message's head and of its body; `null` while its head is not complete. */
function lengthAt(bytes: Buffer, at: number): { readonly head: number; readonly body: number } | null {
  if (bytes.length - at < 2) return null;
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length - at < head) return null;
  if (head === 2) return { head, body: short };
  return { head, body: head === 4 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2)) };
}
