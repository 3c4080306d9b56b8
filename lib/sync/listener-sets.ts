/** Listeners by topic. A listener that is removed while its topic is being told is not called any more. */
export class ListenerSets {
  readonly #sets = new Map<string, Set<() => void>>();

  add(topic: string, listener: () => void): () => void {
    const set = this.#sets.get(topic) ?? new Set();
    this.#sets.set(topic, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.#sets.get(topic) === set) this.#sets.delete(topic);
    };
  }

  notify(topic: string): void {
    for (const listener of this.#sets.get(topic) ?? []) listener();
  }
}
