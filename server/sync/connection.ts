import type { WebSocket } from 'ws';
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts';
import type { SyncLimits } from './limits.ts';
import { keepAliveFrame } from './write-frames.ts';

/** What happens to frames that arrive: kept in order until somebody can take them, taken, or dropped. */
type Intake =
  | { readonly is: 'held'; readonly frames: Uint8Array[]; bytes: number }
  | { readonly is: 'flowing'; readonly handle: (frame: Uint8Array) => void }
  | { readonly is: 'closed' };

type ConnectionOptions = {
  readonly limits: Pick<SyncLimits, 'heldFrames' | 'lossyBacklog' | 'backlog'>;
  /** Milliseconds of a clock that never steps back. */
  readonly now: () => number;
};

/** One socket: its frames in order, its backlog, its life signs. It knows nothing about boards. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #options: ConnectionOptions;
  readonly #closeListeners: (() => void)[] = [];
  #intake: Intake = { is: 'held', frames: [], bytes: 0 };
  #spokenAt: number;
  #heardAt: number;

  constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#spokenAt = options.now();
    this.#heardAt = this.#spokenAt;
    socket.on('message', (data, isBinary) => {
      this.#heardAt = options.now();
      if (!isBinary || !(data instanceof Uint8Array)) this.close(closeCodes.refusedUpdate, 'malformed-frame');
      else this.#take(data);
    });
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
    for (const frame of held) this.#take(frame);
  }

  /** Keeps what arrives from now on, in order, until the next `flow`. */
  hold(): void {
    if (this.#intake.is === 'flowing') this.#intake = { is: 'held', frames: [], bytes: 0 };
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
        if (this.#intake.bytes <= this.#options.limits.heldFrames) this.#intake.frames.push(frame);
        else this.close(closeCodes.tooFast, 'too-fast');
    }
  }

  /** Sends what must arrive. A reader that is too far behind is closed: it will sync anew. */
  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    if (this.#socket.bufferedAmount > this.#options.limits.backlog) {
      this.close(closeCodes.tooSlow, 'too-slow');
      return;
    }
    this.#spokenAt = this.#options.now();
    this.#socket.send(frame);
  }

  /** Sends what may be lost: nothing to a reader that is behind. */
  sendLossy(frame: Uint8Array): void {
    if (this.#socket.bufferedAmount <= this.#options.limits.lossyBacklog) this.send(frame);
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
