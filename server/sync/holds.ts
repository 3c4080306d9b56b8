/** Keeps newcomers waiting at a door while something happens behind it, one thing at a time for each key. */
export class Holds<Key> {
  readonly #held = new Map<Key, Promise<void>>();

  isHeld(key: Key): boolean {
    return this.#held.has(key);
  }

  /** Resolves when nothing is held under the key. */
  async free(key: Key): Promise<void> {
    while (this.#held.has(key)) await this.#held.get(key);
  }

  /** Runs `act` after everything that was held under the key before it. */
  hold<T>(key: Key, act: () => Promise<T>): Promise<T> {
    const result = (this.#held.get(key) ?? Promise.resolve()).then(act);
    const done = result.then(
      () => {},
      () => {},
    );
    const entry = done.then(() => {
      if (this.#held.get(key) === entry) this.#held.delete(key);
    });
    this.#held.set(key, entry);
    return result;
  }
}
