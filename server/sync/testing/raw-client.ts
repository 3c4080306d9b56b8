import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { messageTypes } from '#lib/sync/message-types.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import { writeAwareness } from '../write-frames.ts';
import { boardId, type TestServer } from './test-server.ts';

/** What a server frame says, as far as tests ask. */
export type Heard =
  | { readonly type: 'step-1' | 'step-2' | 'update'; readonly bytes: Uint8Array }
  | { readonly type: 'awareness'; readonly states: ReadonlyMap<number, Record<string, unknown> | null> }
  | { readonly type: 'saved'; readonly marker: number }
  | { readonly type: 'event'; readonly text: string };

type RawOptions = {
  readonly user?: PresenceUser;
  readonly origin?: string;
  readonly path?: string;
  /** For a server that asks for a real session. */
  readonly cookie?: string;
};

/** A socket that says whatever it likes and remembers all that it hears. */
export class RawClient {
  readonly heard: Heard[] = [];
  readonly socket: WebSocket;
  readonly opened: Promise<void>;
  /** The close code. */
  readonly closed: Promise<number>;
  /** The server's word for the close. */
  readonly reason: Promise<string>;
  readonly #waiting = new Set<() => void>();

  constructor(server: Pick<TestServer, 'url'>, { user, origin, path, cookie }: RawOptions) {
    this.socket = new WebSocket(path ? server.url.replace('/sync/board', path) : `${server.url}/${boardId}`, {
      headers: {
        ...(user ? { 'x-test-user': user.id } : {}),
        ...(origin ? { origin } : {}),
        ...(cookie ? { cookie } : {}),
      },
    });
    this.opened = new Promise((resolve) => this.socket.once('open', resolve));
    this.closed = new Promise((resolve) => this.socket.once('close', (code) => resolve(code)));
    this.reason = new Promise((resolve) => this.socket.once('close', (_code, word) => resolve(String(word))));
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => {
      if (data instanceof Buffer) this.heard.push(readServerFrame(data));
      for (const look of [...this.#waiting]) look();
    });
    onTestFinished(() => this.socket.terminate());
  }

  /** The first frame, heard already or not, for which `pick` returns something. */
  hear<T>(pick: (heard: Heard) => T | null | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        for (const heard of this.heard) {
          const picked = pick(heard);
          if (picked === null || picked === undefined || picked === false) continue;
          this.#waiting.delete(look);
          resolve(picked);
          return;
        }
      };
      this.#waiting.add(look);
      look();
    });
  }

  sync(kind: 0 | 1 | 2, bytes: Uint8Array): void {
    this.socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageTypes.sync);
        encoding.writeVarUint(encoder, kind);
        encoding.writeVarUint8Array(encoder, bytes);
      }),
    );
  }

  /** As an unmodified client with an empty document begins; resolves when the server has answered. */
  async begin(): Promise<Uint8Array> {
    await this.opened;
    this.sync(0, Uint8Array.of(0));
    this.sync(1, Uint8Array.of(0, 0));
    return this.hear((heard) => heard.type === 'step-2' && heard.bytes);
  }

  update(bytes: Uint8Array): void {
    this.sync(2, bytes);
  }

  awareness(clientId: number, clock: number, state: unknown): void {
    this.socket.send(writeAwareness([{ clientId, clock, json: JSON.stringify(state) }]));
  }

  mark(marker: number): void {
    this.socket.send(Uint8Array.of(messageTypes.saved, marker));
  }

  saved(marker: number): Promise<true> {
    return this.hear((heard) => heard.type === 'saved' && heard.marker === marker);
  }

  /** Resolves when the server has handled everything that this client sent so far. */
  async roundTrip(): Promise<void> {
    const pong = new Promise((resolve) => this.socket.once('pong', resolve));
    this.socket.ping();
    await pong;
  }

  updates(): readonly Uint8Array[] {
    return this.heard.flatMap((heard) => (heard.type === 'update' ? [heard.bytes] : []));
  }
}

function readServerFrame(frame: Uint8Array): Heard {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === messageTypes.saved) return { type: 'saved', marker: decoding.readVarUint(decoder) };
  if (type === messageTypes.event) return { type: 'event', text: decoding.readVarString(decoder) };
  if (type === messageTypes.awareness) {
    const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    const states = new Map<number, Record<string, unknown> | null>();
    for (let left = decoding.readVarUint(body); left > 0; left--) {
      const clientId = decoding.readVarUint(body);
      decoding.readVarUint(body);
      states.set(clientId, JSON.parse(decoding.readVarString(body)));
    }
    return { type: 'awareness', states };
  }
  const kind = (['step-1', 'step-2', 'update'] as const)[decoding.readVarUint(decoder)];
  if (type !== messageTypes.sync || !kind) throw new Error(`the server said something unknown: ${type}`);
  return { type: kind, bytes: decoding.readVarUint8Array(decoder) };
}

/** An update that sets `key` in the notes map of a fresh document. */
export function noteUpdate(key: string, value: unknown = 'a note'): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('notes').set(key, value);
  return Y.encodeStateAsUpdate(doc);
}

/** A struct at clock 5 of a client of whom nothing else is known. */
export const gapUpdate = Uint8Array.of(1, 1, 9, 5, 0, 1, 0);
