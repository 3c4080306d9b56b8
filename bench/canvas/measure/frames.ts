import type { MainThread, Timed } from './main-thread.ts';

/** What the main thread did from one frame's start to the next one's; milliseconds. */
export type Frame = {
  /** The thread's running time: all its tasks, those of input and messages between two frames included. */
  readonly busy: number;
  /** The same by the clock: with the time in which the thread waited for others or for a processor. */
  readonly wall: number;
  readonly tasks: readonly Timed[];
};

/**
 * Cuts the thread's tasks into frames. A frame begins with the task that runs animation callbacks; every page runs
 * one in each frame. What comes before the first and with the last is left out: it is not whole.
 */
export function cutFrames({ events, tasks }: MainThread): readonly Frame[] {
  const starts = new Set<Timed>();
  const callbacks = events.filter(({ name }) => name === 'FireAnimationFrame');
  let index = 0;
  for (const task of tasks) {
    while ((callbacks[index]?.from ?? Number.POSITIVE_INFINITY) < task.from) index += 1;
    if ((callbacks[index]?.from ?? Number.POSITIVE_INFINITY) <= task.to) starts.add(task);
  }
  const frames: Timed[][] = [];
  for (const task of tasks) {
    if (starts.has(task)) frames.push([task]);
    else frames.at(-1)?.push(task);
  }
  return frames.slice(0, -1).map((own) => ({
    busy: sum(own.map(({ busy }) => busy)) / 1_000,
    wall: sum(own.map(({ from, to }) => to - from)) / 1_000,
    tasks: own,
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
