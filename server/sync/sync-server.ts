import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { can, type Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import type { DocLog } from '../store/doc-log.ts';
import { Connection } from './connection.ts';
import { defaultLimits, defaultTimings, type SyncLimits, type SyncTimings } from './limits.ts';
import { Rooms } from './rooms.ts';
import { readSyncPath } from './sync-path.ts';

export type SyncServerOptions = {
  readonly docLog: DocLog;
  /** Whose session the request carries; `null` when it carries none. */
  readonly authenticate: (request: IncomingMessage) => Promise<PresenceUser | null>;
  readonly roleOf: (boardId: BoardId, userId: UserId) => Promise<Role | null>;
  /** Whether the page that opens the socket is ours: cookies ride along from any page. */
  readonly isOriginAllowed: (request: IncomingMessage) => boolean;
  readonly log: Logger;
  readonly limits?: Partial<SyncLimits>;
  readonly timings?: Partial<SyncTimings>;
  /** Milliseconds of a clock that never steps back. */
  readonly now?: () => number;
};

export type SyncServer = {
  readonly rooms: Rooms;
  /** Takes over an upgrade whose path begins with `/sync/`. */
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Refuses newcomers, saves, closes everyone with 4503 and resolves when all sockets are gone. */
  readonly stop: () => Promise<void>;
};

type Admission =
  | { readonly is: 'seated' }
  | { readonly is: 'refused'; readonly code: CloseCode; readonly reason: string };

/** The live end of the server: accepts sockets, asks who they are, and seats them in rooms. */
export function createSyncServer(options: SyncServerOptions): SyncServer {
  const limits = { ...defaultLimits, ...options.limits };
  const timings = { ...defaultTimings, ...options.timings };
  const { log, roleOf, docLog, now = () => performance.now() } = options;
  const rooms = new Rooms({ docLog, roleOf, log, limits, timings, now });
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: limits.framePayload,
    perMessageDeflate: false,
  });
  const connections = new Map<Connection, WebSocket>();
  let stopping = false;

  const keepAlive = setInterval(() => {
    for (const connection of connections.keys()) connection.keepAlive(timings.keepAlive / 2, timings.silence);
  }, timings.keepAlive / 2);
  const recheck = setInterval(() => void rooms.recheckRoles(), timings.recheck);

  async function admit(connection: Connection, request: IncomingMessage): Promise<Admission> {
    if (stopping) return refused(closeCodes.unavailable, 'stopping');
    if (!options.isOriginAllowed(request)) return refused(closeCodes.notAllowed, 'origin');
    const user = await options.authenticate(request);
    if (!user) return refused(closeCodes.signIn, 'no-session');
    // A board that one may not see answers like one that does not exist.
    const missing = refused(closeCodes.noSuchBoard, 'no-such-board');
    const boardId = readSyncPath(request.url ?? '');
    if (!boardId) return missing;
    const role = await roleOf(boardId, user.id);
    if (role === null || !can(role, 'open-board')) return missing;
    if (!connection.isOpen) return { is: 'seated' };
    return (await rooms.join(boardId, connection, { user, role })) ? { is: 'seated' } : missing;
  }

  async function greet(socket: WebSocket, request: IncomingMessage): Promise<void> {
    const connection = new Connection(socket, { limits, now });
    connections.set(connection, socket);
    socket.on('close', () => connections.delete(connection));
    const late = setTimeout(
      () => connection.close(closeCodes.unavailable, 'not-admitted-in-time'),
      timings.admit,
    );
    try {
      const admission = await admit(connection, request);
      if (admission.is === 'seated') return;
      log.info({ code: admission.code, reason: admission.reason }, 'a socket was not admitted');
      connection.close(admission.code, admission.reason);
    } catch (error) {
      log.error({ err: error }, 'a socket could not be admitted');
      connection.close(closeCodes.unavailable, 'not-admitted');
    } finally {
      clearTimeout(late);
    }
  }

  async function closeSpread(): Promise<void> {
    const open = [...connections.keys()];
    const steps = Math.min(open.length, 20);
    for (let step = 0; step < steps; step++) {
      for (const connection of open.filter((_each, index) => index % steps === step))
        connection.close(closeCodes.unavailable, 'stopping');
      if (step + 1 < steps) await delay(timings.drain / steps);
    }
  }

  async function socketsGone(): Promise<void> {
    const closing = [...connections.values()].map(
      (socket) => new Promise((done) => socket.once('close', done)),
    );
    const cut = setTimeout(() => {
      for (const connection of connections.keys()) connection.terminate();
    }, timings.goodbye);
    await Promise.all(closing);
    clearTimeout(cut);
  }

  return {
    rooms,
    handleUpgrade: (request, socket, head) => {
      // Refusals come as close codes: an upgrade that is refused by HTTP makes the client retry for ever.
      wss.handleUpgrade(request, socket, head, (accepted) => void greet(accepted, request));
    },
    stop: async () => {
      stopping = true;
      clearInterval(keepAlive);
      clearInterval(recheck);
      await rooms.flush();
      await closeSpread();
      await socketsGone();
      await rooms.end();
      wss.close();
    },
  };
}

function refused(code: CloseCode, reason: string): Admission {
  return { is: 'refused', code, reason };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
