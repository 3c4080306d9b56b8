/** `now` is the frame's time in milliseconds, as `performance.now()` counts. */
export type FrameTask = (now: number) => void;

/** Work for the next animation frame; a task that is asked for twice runs once. */
export type FrameQueue = {
  readonly request: (task: FrameTask) => void;
  readonly cancel: (task: FrameTask) => void;
};

export function makeFrameQueue(): FrameQueue {
  let tasks = new Set<FrameTask>();
  let handle = 0;
  const run = (now: number) => {
    const due = tasks;
    tasks = new Set();
    handle = 0;
    for (const task of due) task(now);
  };
  return {
    request: (task) => {
      tasks.add(task);
      if (handle === 0) handle = requestAnimationFrame(run);
    },
    cancel: (task) => {
      tasks.delete(task);
      if (tasks.size > 0 || handle === 0) return;
      cancelAnimationFrame(handle);
      handle = 0;
    },
  };
}
