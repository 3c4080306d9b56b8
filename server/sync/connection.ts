import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import { FrameRate, type RateLimits } from './frame-rate.ts';
import type { SyncLimits } from './limits.ts';
import type { SharedWrite } from './shared-write.ts';
import type { SyncObserver } from './sync-observer.ts';
import { keepAliveFrame } from './write-frames.ts';

/** What happens to frames that arrive: kept in order until somebody can take them, taken, or dropped. */
type Intake =
  | { readonly is: 'held'; readonly frames: Uint8Array[]; bytes: number }
  | { readonly is: 'flowing'; readonly handle: (frame: Uint8Array) => void }
  | { readonly is: 'closed' };

type ConnectionOptions = {
  readonly limits: Pick<SyncLimits, 'heldEarly' | 'heldFrames' | 'lossyBacklog' | 'backlog'> & RateLimits;
  /** Milliseconds of a clock that never steps back. */
  readonly now: () => number;
  readonly observer: SyncObserver;
  /** The line under the socket. */
  readonly line: Duplex;
};

/** One socket: its frames in order, its backlog, its life signs. It knows nothing about boards. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #options: ConnectionOptions;
  readonly #rate: FrameRate;
  readonly #closeListeners: (() => void)[] = [];
  #intake: Intake = { is: 'held', frames: [], bytes: 0 };
  /** Bytes that may be held: few for a stranger, more for who was admitted and waits for a reload. */
  #heldMost: number;
  #spokenAt: number;
  #heardAt: number;

  constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#spokenAt = options.now();
    this.#heardAt = this.#spokenAt;
    this.#heldMost = options.limits.heldEarly;
    this.#rate = new FrameRate(options.limits, this.#spokenAt);
    socket.on('message', (data, isBinary) => {
      // After our close frame the peer may go on for a while.
      if (!this.isOpen) return;
      this.#heardAt = options.now();
      if (!isBinary || !(data instanceof Uint8Array)) this.close(closeCodes.refusedUpdate, 'malformed-frame');
      else {
        options.observer.received(data);
        if (this.#isInTime(data)) this.#take(data);
      }
    });
    // Each is answered, and so costs as much as a message.
    socket.on('ping', (data) => this.#isInTime(data));
    socket.on('pong', () => {
      this.#heardAt = options.now();
    });
    // `ws` follows each error by `close`, which is where a lost socket is dealt with.
    socket.on('error', () => {});
    socket.on('close', () => this.#end());
  }

  get isOpen(): boolean {
    return this.#intake.is !== 'closed';
  }

  /** Called once, as soon as the connection is closed from either side. */
  onClose(listener: () => void): void {
    if (this.isOpen) this.#closeListeners.push(listener);
    else listener();
  }

  /** Hands every frame to `handle`, those held so far first. */
  flow(handle: (frame: Uint8Array) => void): void {
    if (this.#intake.is === 'closed') return;
    const held = this.#intake.is === 'held' ? this.#intake.frames : [];
    this.#intake = { is: 'flowing', handle };
    this.#heldMost = this.#options.limits.heldFrames;
    for (const frame of held) this.#take(frame);
  }

  /** Keeps what arrives from now on, in order, until the next `flow`. */
  hold(): void {
    if (this.#intake.is === 'flowing') this.#intake = { is: 'held', frames: [], bytes: 0 };
  }

  #isInTime(frame: Uint8Array): boolean {
    if (this.#rate.allows(frame, this.#heardAt)) return true;
    this.close(closeCodes.tooFast, 'too-fast');
    return false;
  }

  #take(frame: Uint8Array): void {
    switch (this.#intake.is) {
      case 'closed':
        return;
      case 'flowing':
        this.#intake.handle(frame);
        return;
      case 'held':
        this.#intake.bytes += frame.length;
        if (this.#intake.bytes <= this.#heldMost) this.#intake.frames.push(frame);
        else this.close(closeCodes.tooFast, 'too-fast');
    }
  }

  /** Sends what must arrive. A reader that is too far behind is closed: it will sync anew. */
  send(frame: Uint8Array): void {
    if (!this.#canHear()) return;
    this.#socket.send(frame);
    this.#options.observer.sent(frame);
  }

  /** Sends messages that others get too, in one write. */
  sendShared({ messages, bytes }: SharedWrite): void {
    // Once a goodbye was said or heard, nothing may follow it on the line.
    if (!this.#canHear() || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#options.line.write(bytes);
    for (const message of messages) this.#options.observer.sent(message);
  }

  /** Keeps what is sent from now on, to go out as one write at `uncork`; calls may nest. */
  cork(): void {
    this.#options.line.cork();
  }

  uncork(): void {
    this.#options.line.uncork();
  }

  #canHear(): boolean {
    if (!this.isOpen) return false;
    if (this.#socket.bufferedAmount > this.#options.limits.backlog) {
      this.close(closeCodes.tooSlow, 'too-slow');
      return false;
    }
    this.#spokenAt = this.#options.now();
    return true;
  }

  /** Sends what may be lost: nothing to a reader that is behind. */
  sendLossy(frame: Uint8Array): void {
    if (!this.isBehind) this.send(frame);
  }

  /** True when so much is unsent that what may be lost is not sent. */
  get isBehind(): boolean {
    return this.#socket.bufferedAmount > this.#options.limits.lossyBacklog;
  }

  /** Says something when nothing was said for `quiet` ms, and gives up a socket that was silent for `silence` ms. */
  keepAlive(quiet: number, silence: number): void {
    if (!this.isOpen) return;
    const now = this.#options.now();
    if (now - this.#heardAt >= silence) {
      this.#socket.terminate();
      return;
    }
    this.#socket.ping();
    if (now - this.#spokenAt >= quiet) this.send(keepAliveFrame);
  }

  /** Closes with a code. Nothing that arrives later is read; `reason` is a word for a log, not for people. */
  close(code: CloseCode, reason: string): void {
    if (!this.isOpen) return;
    this.#socket.close(code, reason);
    this.#options.observer.closed(code, reason);
    this.#end();
  }

  /** Cuts the line without waiting for the peer. */
  terminate(): void {
    this.#socket.terminate();
  }

  #end(): void {
    if (this.#intake.is === 'closed') return;
    this.#intake = { is: 'closed' };
    for (const listener of this.#closeListeners.splice(0)) listener();
  }
}
