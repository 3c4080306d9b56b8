/**
 * How large a document is when it is encoded, without encoding it at every update: the bytes that went in are never
 * less. Only when they pass the limit it is measured, and not again for a while, whoever asks.
 */
export class DocumentSize {
  readonly #limit: number;
  readonly #measure: () => number;
  readonly #now: () => number;
  #estimate: number;
  #measuredAt = Number.NEGATIVE_INFINITY;
  /** What the last measurement said. */
  #isFull = false;

  /** `loaded` are the bytes that the document was loaded from; `measure` encodes it. */
  constructor(options: {
    readonly loaded: number;
    readonly limit: number;
    readonly measure: () => number;
    readonly now: () => number;
  }) {
    this.#estimate = options.loaded;
    this.#limit = options.limit;
    this.#measure = options.measure;
    this.#now = options.now;
  }

  grew(bytes: number): void {
    this.#estimate += bytes;
  }

  /** True when that many more bytes would be too many. */
  isOver(bytes: number): boolean {
    if (this.#estimate + bytes <= this.#limit) return false;
    if (this.#now() - this.#measuredAt >= MEASURE_EVERY) {
      this.#measuredAt = this.#now();
      this.#estimate = this.#measure();
      this.#isFull = this.#estimate + bytes > this.#limit;
      return this.#isFull;
    }
    // Between two measurements a document that fits may grow by this much before it is told that it is full.
    return this.#isFull || this.#estimate + bytes > this.#limit + SLACK;
  }
}

/** Milliseconds: encoding five megabytes takes some tens of them. */
const MEASURE_EVERY = 2_000;
const SLACK = 64 * 1024;
