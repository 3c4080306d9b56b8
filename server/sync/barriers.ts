type Barrier = {
  /** How many updates must be durable. */
  readonly at: number;
  readonly run: (seq: number) => void;
  readonly fail: (() => void) | undefined;
};

/** What waits in a room until everything submitted before it is durable, in order. */
export class Barriers {
  #submitted = 0;
  #durable = 0;
  #seq: number;
  #waiting: Barrier[] = [];
  #isAbandoned = false;

  /** `seq` is the last one of the log that the document was loaded from. */
  constructor(seq: number) {
    this.#seq = seq;
  }

  /** The last durable sequence number. */
  get seq(): number {
    return this.#seq;
  }

  /** What `seq` will be when everything submitted is durable. */
  get seqToBe(): number {
    return this.#seq + this.#submitted - this.#durable;
  }

  get isSettled(): boolean {
    return this.#submitted === this.#durable;
  }

  submitted(): void {
    this.#submitted += 1;
  }

  /** The oldest `count` updates are durable, the last of them as `seq`. */
  settle(count: number, seq: number): void {
    this.#durable += count;
    this.#seq = seq;
    const due = this.#waiting.findIndex(({ at }) => at > this.#durable);
    const ready = this.#waiting.splice(0, due === -1 ? this.#waiting.length : due);
    for (const { at, run } of ready) run(seq - (this.#durable - at));
  }

  /**
   * Calls `run` with the sequence number up to which the log holds everything submitted so far: at once when it
   * does already. `fail` is called instead when that will never be.
   */
  whenDurable(run: (seq: number) => void, fail?: () => void): void {
    if (this.isSettled) run(this.#seq);
    else if (this.#isAbandoned) fail?.();
    else this.#waiting.push({ at: this.#submitted, run, fail });
  }

  abandon(): void {
    this.#isAbandoned = true;
    for (const { fail } of this.#waiting.splice(0)) fail?.();
  }
}
