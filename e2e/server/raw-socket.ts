import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { messageTypes } from '#lib/sync/message-types.ts';

/** A client of the wire protocol without any of the product's own rules: what a stranger could write in an hour. */
export type RawSocket = {
  /** The board as this socket has been told it. */
  readonly doc: Y.Doc;
  /** Sends a document update as it is. */
  readonly sendUpdate: (update: Uint8Array) => void;
  /** Resolves when everything sent so far has been taken and stored, or with the code when the server closes. */
  readonly settled: () => Promise<'saved' | number>;
  readonly close: () => void;
};

/** Opens a board's socket with a person's cookies and waits for the board, or for the code of a refusal. */
export async function openRawSocket(
  serverUrl: string,
  boardId: string,
  cookie: string,
): Promise<RawSocket | number> {
  const socket = new WebSocket(`${serverUrl.replace('http', 'ws')}/sync/board/${boardId}`, {
    headers: { cookie, origin: serverUrl },
  });
  socket.binaryType = 'arraybuffer';
  const doc = new Y.Doc();
  const markers = new Map<number, () => void>();
  let lastMarker = 0;
  let synced = (): void => undefined;
  const firstSync = new Promise<'synced'>((resolve) => {
    synced = () => resolve('synced');
  });
  const closed = new Promise<number>((resolve, reject) => {
    socket.on('close', resolve);
    socket.on('error', reject);
  });
  socket.on('open', () => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageTypes.sync);
    syncProtocol.writeSyncStep1(encoder, doc);
    socket.send(encoding.toUint8Array(encoder));
    // An empty step 2: until it has one from a writer, the server holds back what that writer sends.
    socket.send(Uint8Array.of(messageTypes.sync, syncProtocol.messageYjsSyncStep2, 2, 0, 0));
  });
  socket.on('message', (data) => {
    if (!(data instanceof ArrayBuffer)) return;
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const type = decoding.readVarUint(decoder);
    if (type === messageTypes.saved) markers.get(decoding.readVarUint(decoder))?.();
    if (type !== messageTypes.sync) return;
    // The server's questions stay unanswered: this client only says what a test makes it say.
    const kind = syncProtocol.readSyncMessage(decoder, encoding.createEncoder(), doc, 'server');
    if (kind === syncProtocol.messageYjsSyncStep2) synced();
  });
  const outcome = await Promise.race([firstSync, closed]);
  if (outcome !== 'synced') return outcome;
  return {
    doc,
    sendUpdate: (update) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, messageTypes.sync);
      syncProtocol.writeUpdate(encoder, update);
      socket.send(encoding.toUint8Array(encoder));
    },
    settled: () => {
      const marker = ++lastMarker;
      const answered = new Promise<'saved'>((resolve) => markers.set(marker, () => resolve('saved')));
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, messageTypes.saved);
      encoding.writeVarUint(encoder, marker);
      if (socket.readyState === WebSocket.OPEN) socket.send(encoding.toUint8Array(encoder));
      return Promise.race([answered, closed]);
    },
    close: () => socket.close(),
  };
}
