import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { vi } from 'vitest';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import type { BoardEvent } from '../board-event.ts';
import { messageTypes } from '../message-types.ts';

type Ending = { readonly code: number; readonly reason: string };

/** One document as a server keeps it, and the sockets at it. */
export type FakeDocument = {
  doc: Y.Doc;
  readonly sockets: Set<FakeSocket>;
  /** How many sockets were ever opened. */
  opened: number;
  /** `mute`: updates are heard by nobody and confirmed to nobody. */
  hears: 'all' | 'mute';
  /** Newcomers are closed with this. */
  refuses: Ending | null;
};

/** What the tab's sockets talk to, without a network: documents by the end of their addresses. */
export type FakeServer = {
  readonly at: (path: string) => FakeDocument;
  readonly close: (path: string, code: number, reason: string) => void;
  readonly tell: (path: string, event: BoardEvent) => void;
  /** Writes as somebody else; everybody is told. */
  readonly write: (path: string, act: (doc: Y.Doc) => void) => void;
  /** Everything that came in over sockets at that path, as text. */
  readonly heardText: (path: string) => string;
};

let documents = new Map<string, FakeDocument>();
let heard = new Map<string, Uint8Array[]>();

/** Puts itself in the place of the browser's sockets until the test ends. */
export function startFakeServer(): FakeServer {
  documents = new Map();
  heard = new Map();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('WebSocket', FakeSocket);
  return {
    at: documentAt,
    close: (path, code, reason) => {
      for (const socket of [...documentAt(path).sockets]) socket.end({ code, reason });
    },
    tell: (path, event) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, messageTypes.event);
      encoding.writeVarString(encoder, JSON.stringify(event));
      for (const socket of documentAt(path).sockets) socket.deliver(encoding.toUint8Array(encoder));
    },
    write: (path, act) => {
      const { doc, sockets } = documentAt(path);
      const before = Y.encodeStateVector(doc);
      doc.transact(() => act(doc));
      const update = Y.encodeStateAsUpdate(doc, before);
      for (const socket of sockets) socket.deliver(updateFrame(update));
    },
    heardText: (path) =>
      (heard.get(path) ?? []).map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n'),
  };
}

function documentAt(path: string): FakeDocument {
  const known = documents.get(path) ?? {
    doc: new Y.Doc(),
    sockets: new Set(),
    opened: 0,
    hears: 'all',
    refuses: null,
  };
  documents.set(path, known);
  return known;
}

/** As much of a browser's socket as the provider uses. */
class FakeSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: Ending) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly #at: FakeDocument;
  readonly #path: string;

  constructor(url: string) {
    this.#path = new URL(url).pathname.slice(1);
    this.#at = documentAt(this.#path);
    queueMicrotask(() => this.#open());
  }

  #open(): void {
    this.#at.opened += 1;
    this.readyState = FakeSocket.OPEN;
    this.onopen?.();
    if (this.#at.refuses) {
      this.end(this.#at.refuses);
      return;
    }
    this.#at.sockets.add(this);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageTypes.sync);
    syncProtocol.writeSyncStep1(encoder, this.#at.doc);
    this.deliver(encoding.toUint8Array(encoder));
  }

  send(data: Uint8Array | ArrayBuffer): void {
    if (this.#at.hears === 'mute') return;
    const bytes = new Uint8Array(data);
    heard.set(this.#path, [...(heard.get(this.#path) ?? []), bytes.slice()]);
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === messageTypes.saved) this.deliver(bytes.slice());
    if (type !== messageTypes.sync) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageTypes.sync);
    syncProtocol.readSyncMessage(decoder, encoder, this.#at.doc, this);
    if (encoding.length(encoder) > 1) this.deliver(encoding.toUint8Array(encoder));
  }

  deliver(bytes: Uint8Array): void {
    queueMicrotask(() => {
      if (this.readyState === FakeSocket.OPEN) this.onmessage?.({ data: new Uint8Array(bytes).buffer });
    });
  }

  close(): void {
    this.end({ code: 1000, reason: '' });
  }

  end(ending: Ending): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#at.sockets.delete(this);
    queueMicrotask(() => this.onclose?.(ending));
  }
}

function updateFrame(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageTypes.sync);
  syncProtocol.writeUpdate(encoder, update);
  return encoding.toUint8Array(encoder);
}
