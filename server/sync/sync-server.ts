import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { can, type Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import type { PresenceUser } from '#lib/sync/presence.ts';
import type { DocLog } from '../store/doc-log.ts';
import { checkBoardShapes, type ShapeCheck } from './board-shapes.ts';
import { clientAddress } from './client-address.ts';
import { Connection } from './connection.ts';
import { defaultLimits, defaultTimings, type SyncLimits, type SyncTimings } from './limits.ts';
import type { LiveSessions } from './recheck-sessions.ts';
import { RefusalCount } from './refusal-count.ts';
import type { RoomSubject } from './room-subject.ts';
import { type Joined, Rooms } from './rooms.ts';
import type { BoardDesk } from './rooms-options.ts';
import type { Seat, SeatRule } from './seat.ts';
import { type CountedSocket, SocketCount } from './socket-count.ts';
import { type SyncObserver, silentObserver } from './sync-observer.ts';
import { readSyncPath } from './sync-path.ts';

export type SyncServerOptions = BoardDesk & {
  readonly docLog: DocLog;
  /** Whose session the request carries; `null` when it carries none. `sessionId` names the session and opens nothing. */
  readonly authenticate: (
    request: IncomingMessage,
  ) => Promise<(PresenceUser & { readonly sessionId?: string }) | null>;
  readonly roleOf: (boardId: BoardId, userId: UserId) => Promise<Role | null>;
  /** Which sessions are live; all of them, unless told otherwise. */
  readonly liveSessions?: LiveSessions;
  /** Whether the page that opens the socket is ours: cookies ride along from any page. */
  readonly isOriginAllowed: (request: IncomingMessage) => boolean;
  readonly log: Logger;
  readonly limits?: Partial<SyncLimits>;
  readonly timings?: Partial<SyncTimings>;
  /** Milliseconds of a clock that never steps back. */
  readonly now?: () => number;
  readonly observer?: SyncObserver;
  /** What documents must be like; as boards are, unless told otherwise. */
  readonly shapes?: ShapeCheck;
  /** Hears whose socket was taken away by which rule. */
  readonly onRefusal?: (boardId: BoardId, seat: Seat, rule: SeatRule) => void;
  /** Proxies of ours in front, each of which adds to `X-Forwarded-For`. */
  readonly trustedProxies?: number;
};

export type SyncServer = {
  readonly rooms: Rooms;
  /** How many sockets are open, admitted or not. */
  readonly countSockets: () => number;
  /** True from the first moment of `stop`. */
  readonly isStopping: () => boolean;
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
  const { log, roleOf, now = () => performance.now(), observer = silentObserver } = options;
  const { shapes = checkBoardShapes, trustedProxies = 0 } = options;
  const sockets = new SocketCount(limits);
  const refusals = new RefusalCount(limits.refusalsPerMinute, now);
  const onRefusal: NonNullable<SyncServerOptions['onRefusal']> = (boardId, seat, rule) => {
    refusals.add(seat.user.id);
    options.onRefusal?.(boardId, seat, rule);
  };
  const rooms = new Rooms({ ...options, limits, timings, now, observer, shapes, onRefusal });
  const socketOptions = {
    noServer: true,
    maxPayload: limits.framePayload,
    maxFragments: limits.frameFragments,
    maxBufferedChunks: limits.frameChunks,
    // The library has it, its types do not.
    closeTimeout: timings.closeAnswer,
    perMessageDeflate: false,
  };
  const wss = new WebSocketServer(socketOptions);
  const connections = new Map<Connection, WebSocket>();
  let stopping = false;

  const keepAlive = setInterval(() => {
    for (const connection of connections.keys()) connection.keepAlive(timings.keepAlive / 2, timings.silence);
  }, timings.keepAlive / 2);
  const recheck = setInterval(() => {
    void rooms.recheckRoles();
    refusals.sweep();
  }, timings.recheck);

  async function admit(
    connection: Connection,
    request: IncomingMessage,
    counted: CountedSocket,
  ): Promise<Admission> {
    if (!options.isOriginAllowed(request)) return refused(closeCodes.notAllowed, 'origin');
    const person = await options.authenticate(request);
    if (!person) return refused(closeCodes.signIn, 'no-session');
    // Others are shown the person, and not which session it is.
    const { sessionId = null, ...user } = person;
    if (!counted.belongsTo(user.id)) return refused(closeCodes.tooFast, 'too-many-of-person');
    if (refusals.isTooOften(user.id)) return refused(closeCodes.tooFast, 'refused-too-often');
    // A board that one may not see answers like one that does not exist.
    const missing = admissionOf('no-such-board');
    const path = readSyncPath(request.url ?? '');
    if (!path) return missing;
    const { boardId } = path;
    const role = await roleOf(boardId, user.id);
    if (role === null || !can(role, 'open-board')) return missing;
    if (!connection.isOpen) return { is: 'seated' };
    const browser = request.headers['user-agent'] ?? '';
    const caller = { sessionId, address: clientAddress(request, trustedProxies), browser };
    const subject: RoomSubject =
      path.to === 'draft' ? { is: 'draft', boardId, owner: user.id } : { is: 'board', boardId };
    return admissionOf(await rooms.join(subject, connection, { user, role, caller }));
  }

  async function greet(socket: WebSocket, line: Duplex, request: IncomingMessage): Promise<void> {
    const connection = new Connection(socket, { limits, now, observer, line });
    connections.set(connection, socket);
    socket.on('close', () => connections.delete(connection));
    const turnAway = ({ code, reason }: Extract<Admission, { is: 'refused' }>) => {
      log.info({ code, reason }, 'a socket was not admitted');
      connection.close(code, reason);
    };
    if (stopping) return turnAway(refused(closeCodes.unavailable, 'stopping'));
    const counted = sockets.open(clientAddress(request, trustedProxies));
    if (typeof counted === 'string') return turnAway(refused(closeCodes.tooFast, counted));
    socket.on('close', counted.closed);
    const late = setTimeout(
      () => connection.close(closeCodes.unavailable, 'not-admitted-in-time'),
      timings.admit,
    );
    try {
      const admission = await admit(connection, request, counted);
      if (admission.is === 'refused') turnAway(admission);
    } catch (error) {
      log.error({ err: error }, 'a socket could not be admitted');
      connection.close(closeCodes.unavailable, 'not-admitted');
    } finally {
      clearTimeout(late);
      counted.admitted();
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
    countSockets: () => connections.size,
    isStopping: () => stopping,
    handleUpgrade: (request, socket, head) => {
      // Refusals come as close codes: an upgrade that is refused by HTTP makes the client retry for ever.
      wss.handleUpgrade(request, socket, head, (accepted) => void greet(accepted, socket, request));
    },
    stop: async () => {
      stopping = true;
      clearInterval(keepAlive);
      clearInterval(recheck);
      // What arrives from now on stays with its sender, who brings it again: else a slow store would never be done.
      for (const connection of connections.keys()) connection.hold();
      await rooms.flush();
      await closeSpread();
      await socketsGone();
      await rooms.end();
      wss.close();
    },
  };
}

function admissionOf(joined: Joined): Admission {
  switch (joined) {
    case 'seated':
      return { is: 'seated' };
    case 'no-such-board':
      return refused(closeCodes.noSuchBoard, joined);
    case 'no-private-step':
      return refused(closeCodes.notAllowed, joined);
    case 'revealed':
      return refused(closeCodes.replaced, joined);
  }
}

function refused(code: CloseCode, reason: string): Extract<Admission, { is: 'refused' }> {
  return { is: 'refused', code, reason };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
