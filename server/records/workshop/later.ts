/** Runs something after so many milliseconds, unless what it returns is called before. */
export type Later = (run: () => void, milliseconds: number) => () => void;

/** By the machine's timers. */
export const laterByTimer: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};
