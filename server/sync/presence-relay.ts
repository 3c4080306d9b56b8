import type { SyncLimits } from './limits.ts';
import { Presence } from './presence.ts';
import type { Seat } from './seat.ts';

type PresenceRelayOptions = {
  readonly limits: SyncLimits;
  /** Milliseconds between two frames. */
  readonly every: number;
};

/** Carries presence between the seats of a room: one frame for all changes of a tick. */
export class PresenceRelay {
  readonly #seats: Iterable<Seat>;
  readonly #every: number;
  readonly #presence: Presence;
  #timer: NodeJS.Timeout | undefined;

  constructor(seats: Iterable<Seat>, { limits, every }: PresenceRelayOptions) {
    this.#seats = seats;
    this.#every = every;
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

  #tell(): void {
    this.stop();
    this.#timer = undefined;
    const news = this.#presence.takeNews();
    if (!news) return;
    for (const seat of this.#seats) if (seat !== news.onlyAbout) seat.connection.sendLossy(news.frame);
  }
}
