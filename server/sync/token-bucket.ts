/** Lets `perSecond` through on average and `atOnce` in a burst. */
export class TokenBucket {
  readonly #perMillisecond: number;
  readonly #most: number;
  #tokens: number;
  #at: number;

  /** `now` is in milliseconds of a clock that never steps back, here and below. */
  constructor(perSecond: number, atOnce: number, now: number) {
    this.#perMillisecond = perSecond / 1_000;
    this.#most = atOnce;
    this.#tokens = atOnce;
    this.#at = now;
  }

  /** Takes `count` tokens; `false` when there are not as many, and then takes none. */
  take(count: number, now: number): boolean {
    this.#tokens = Math.min(this.#most, this.#tokens + (now - this.#at) * this.#perMillisecond);
    this.#at = now;
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }
}
