import type { SyncLimits } from './limits.ts';
import { Presence, type PresenceNews } from './presence.ts';
import type { Seat } from './seat.ts';
import { shareWrite } from './shared-write.ts';

type PresenceRelayOptions = {
  readonly limits: SyncLimits;
  /** Milliseconds between two frames at most. */
  readonly every: number;
  /** Milliseconds of a clock that never steps back. */
  readonly now: () => number;
};

/** Carries presence between the seats of a room: one frame for all changes of a tick. */
export class PresenceRelay {
  readonly #seats: Iterable<Seat>;
  readonly #every: number;
  readonly #now: () => number;
  readonly #presence: Presence;
  #timer: NodeJS.Timeout | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(seats: Iterable<Seat>, { limits, every, now }: PresenceRelayOptions) {
    this.#seats = seats;
    this.#every = every;
    this.#now = now;
    this.#presence = new Presence(limits);
  }

  /** @throws when the body is malformed */
  hear(seat: Seat, body: Uint8Array): void {
    this.#presence.hear(seat, body);
    if (this.#presence.hasNews) this.#timer ??= setTimeout(() => this.#tell(), this.#every);
  }

  /** The others see at once that somebody left. */
  leave(seat: Seat): void {
    this.#presence.leave(seat);
    this.#tell();
  }

  tellEveryone(seat: Seat): void {
    const frame = this.#presence.everyone();
    if (frame) seat.connection.sendLossy(frame);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /**
   * What waits to be told, for somebody who writes to every seat at this moment anyway: then it costs no write of its
   * own. Nothing while the last frame is less than half a tick old.
   */
  takeAlong(): PresenceNews | null {
    return this.#timer === undefined || this.#now() - this.#toldAt < this.#every / 2 ? null : this.#take();
  }

  #take(): PresenceNews | null {
    this.stop();
    this.#timer = undefined;
    this.#toldAt = this.#now();
    return this.#presence.takeNews();
  }

  #tell(): void {
    const news = this.#take();
    if (!news) return;
    const write = shareWrite([news.frame]);
    for (const seat of this.#seats)
      if (seat !== news.onlyAbout && !seat.connection.isBehind) seat.connection.sendShared(write);
  }
}
