/** Runs pieces of work with the same key one after another, in the order in which they came. */
export type Turns = {
  readonly take: <T>(key: string, work: () => Promise<T>) => Promise<T>;
  /** Resolves when all that was there when it was called is done. */
  readonly done: () => Promise<void>;
};

export function makeTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    take: (key, work) => {
      const turn = (last.get(key) ?? Promise.resolve()).then(work);
      const over = pauseAfter(turn).then(() => {
        if (last.get(key) === over) last.delete(key);
      });
      last.set(key, over);
      return turn;
    },
    done: async () => void (await Promise.all(last.values())),
  };
}

/** However it went: a statement on an embedded database holds up the process, and others come in between. */
async function pauseAfter(turn: Promise<unknown>): Promise<void> {
  await turn.catch(() => {});
  await new Promise(setImmediate);
}
