import type { SeededRandom } from '#server/testing/seeded-random.ts';

/** What a line did to the frames on it, so that a run can see that something happened. */
export type FaultCounts = {
  delayed: number;
  doubled: number;
  reordered: number;
  dropped: number;
  cut: number;
};

export const noFaults = (): FaultCounts => ({ delayed: 0, doubled: 0, reordered: 0, dropped: 0, cut: 0 });

export type LineOptions = {
  readonly random: SeededRandom;
  readonly counts: FaultCounts;
  /** Whether neighbouring updates may change places. */
  readonly reorders: boolean;
  readonly send: (frame: Uint8Array) => void;
  /** Breaks the connection that this line is one direction of. */
  readonly cut: () => void;
};

/** A frame that waits to change places with the next one goes on alone after this, in milliseconds. */
const WAIT_FOR_NEXT = 60;

/** One direction of a connection. Frames go through it in order but for the faults that a seed puts on them. */
export class FaultLine {
  readonly #options: LineOptions;
  #before: Promise<void> = Promise.resolve();
  /** An update that lets the next one pass, and what came after it meanwhile: that must not overtake it. */
  #held: Uint8Array[] = [];
  #state: 'faulty' | 'healed' | 'swallowing' = 'faulty';

  constructor(options: LineOptions) {
    this.#options = options;
  }

  /** From now on everything arrives, once and in order. What was swallowed stays so: its connection breaks anyway. */
  heal(): void {
    if (this.#state === 'faulty') this.#state = 'healed';
    this.#release();
  }

  push(frame: Uint8Array): void {
    const { random, counts, cut } = this.#options;
    const fate = this.#state === 'faulty' ? random(1_000) : 999;
    const pause = 1 + random(25);
    if (fate < 12) {
      counts.cut += 1;
      this.#state = 'swallowing';
      cut();
    } else if (fate < 20) {
      // A stream loses nothing in its midst: what is lost is everything from here on, and then the connection.
      this.#state = 'swallowing';
      setTimeout(cut, pause * 2);
    }
    if (this.#state === 'swallowing') {
      counts.dropped += 1;
      return;
    }
    if (fate < 120) {
      counts.delayed += 1;
      this.#before = this.#before.then(() => new Promise((resolve) => setTimeout(resolve, pause)));
    }
    this.#before = this.#before.then(() => this.#deliver(frame, fate));
  }

  #deliver(frame: Uint8Array, fate: number): void {
    const { send, counts, reorders } = this.#options;
    if (this.#held.length > 0) {
      if (!isUpdate(frame)) {
        this.#held.push(frame);
        return;
      }
      counts.reordered += 1;
      send(frame);
      this.#release();
      return;
    }
    const isFaulty = this.#state === 'faulty';
    if (isFaulty && reorders && isUpdate(frame) && fate >= 120 && fate < 220) {
      this.#held = [frame];
      setTimeout(() => this.#release(), WAIT_FOR_NEXT);
      return;
    }
    send(frame);
    if (isFaulty && fate >= 220 && fate < 280) {
      counts.doubled += 1;
      send(frame);
    }
  }

  #release(): void {
    for (const frame of this.#held.splice(0)) this.#options.send(frame);
  }
}

/** A sync message with an update: the only kind that may come in another order. */
function isUpdate(frame: Uint8Array): boolean {
  return frame[0] === 0 && frame[1] === 2;
}
