import { MAX_ZOOM, MIN_ZOOM } from '../geometry/view.ts';

const steps: readonly number[] = [MIN_ZOOM, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, MAX_ZOOM];

/** A zoom this near to a step counts as being on it. */
const NEAR = 1.02;

export function zoomStepAbove(zoom: number): number {
  return steps.find((each) => each > zoom * NEAR) ?? MAX_ZOOM;
}

export function zoomStepBelow(zoom: number): number {
  return steps.findLast((each) => each < zoom / NEAR) ?? MIN_ZOOM;
}
