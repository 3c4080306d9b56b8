/** Frames without a change after which a zoom is at rest. */
const REST = 8;
/** A zoom that has gone so many times as far, in or out, has what lies on it placed on the way. */
const FAR = 2;

export type ZoomPace = {
  /** Asked once in each frame: whether to wait with what a new zoom asks for, and to ask again in the next frame. */
  readonly waits: (zoom: number) => boolean;
};

/** Says when things are placed for another zoom: not while fingers or the wheel are at it, but for a long way. */
export function makeZoomPace(): ZoomPace {
  let placed = Number.NaN;
  let before = Number.NaN;
  let still = 0;
  return {
    waits: (zoom) => {
      still = zoom === before ? still + 1 : 0;
      before = zoom;
      const way = zoom / placed;
      if (way !== 1 && way < FAR && way > 1 / FAR && still < REST) return true;
      placed = zoom;
      return false;
    },
  };
}
