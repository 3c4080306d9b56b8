/** Runs a callback in each frame, so that each can be told in a trace, and keeps their times. */
export type FrameWatch = {
  readonly start: () => void;
  /** Milliseconds between each two frames since the start. */
  readonly stop: () => number[];
};

export function watchFrames(): FrameWatch {
  let times: number[] = [];
  let handle = 0;
  const frame = (now: number) => {
    times.push(now);
    handle = requestAnimationFrame(frame);
  };
  return {
    start: () => {
      times = [];
      handle = requestAnimationFrame(frame);
    },
    stop: () => {
      cancelAnimationFrame(handle);
      return times.slice(1).map((time, index) => time - (times[index] ?? time));
    },
  };
}
