const MINUTE = 60_000;

/** How often each person was refused by a rule within the last minute. */
export class RefusalCount {
  readonly #most: number;
  readonly #now: () => number;
  readonly #times = new Map<string, number[]>();

  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  add(userId: string): void {
    const times = this.#recent(userId);
    // More than that many are not needed to know that it was too often.
    this.#times.set(userId, [...times.slice(-this.#most + 1), this.#now()]);
  }

  isTooOften(userId: string): boolean {
    const times = this.#recent(userId);
    if (times.length === 0) this.#times.delete(userId);
    return times.length >= this.#most;
  }

  /** Forgets whoever has been quiet. */
  sweep(): void {
    for (const userId of this.#times.keys())
      if (this.#recent(userId).length === 0) this.#times.delete(userId);
  }

  #recent(userId: string): readonly number[] {
    const since = this.#now() - MINUTE;
    return (this.#times.get(userId) ?? []).filter((time) => time > since);
  }
}
