type RestTimerOptions = {
  /** Milliseconds without use. */
  readonly after: number;
  /** Milliseconds of a clock that never steps back. */
  readonly now: () => number;
  /** Whether there is nothing on its way that must be waited for. */
  readonly mayRest: () => boolean;
  readonly rest: () => void;
};

/** Calls `rest` once when nothing was used for a while. A use costs no timer of its own. */
export class RestTimer {
  readonly #options: RestTimerOptions;
  #timer: NodeJS.Timeout | undefined;
  #usedAt = 0;

  constructor(options: RestTimerOptions) {
    this.#options = options;
  }

  used(): void {
    this.#usedAt = this.#options.now();
    this.#timer ??= setTimeout(() => this.#look(), this.#options.after);
  }

  #look(): void {
    const { after, now, mayRest, rest } = this.#options;
    const left = this.#usedAt + after - now();
    this.#timer = undefined;
    if (left < 1 && mayRest()) rest();
    else this.#timer = setTimeout(() => this.#look(), left < 1 ? after : left);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
