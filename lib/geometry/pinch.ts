import { type ScreenPoint, screenPoint } from './point.ts';

type Hands = { readonly centre: ScreenPoint; readonly distance: number };

/** Two fingers on the canvas: they pan until they clearly spread or close, from then on they zoom as well. */
export type Pinch = {
  readonly mode: 'undecided' | 'panning' | 'zooming';
  readonly start: Hands;
  readonly last: Hands;
};

/** What to do with the view: the content moves by `dx`, `dy` CSS pixels, then zooms by `factor` about `centre`. */
export type PinchMove = {
  readonly pinch: Pinch;
  readonly dx: number;
  readonly dy: number;
  readonly factor: number;
  readonly centre: ScreenPoint;
};

/** Pixels by which the distance must change before two fingers zoom, from rest and once they pan. */
const ZOOM_START = 24;
const ZOOM_START_FROM_PAN = 64;
/** Pixels by which the middle of two fingers must move before they pan. */
const PAN_START = 16;

export function startPinch(a: ScreenPoint, b: ScreenPoint): Pinch {
  const hands = handsAt(a, b);
  return { mode: 'undecided', start: hands, last: hands };
}

/** The pinch after the fingers moved to `a` and `b`, or `null` when a coordinate is not a number. */
export function movePinch(pinch: Pinch, a: ScreenPoint, b: ScreenPoint): PinchMove | null {
  const now = handsAt(a, b);
  if (!Number.isFinite(now.distance) || !Number.isFinite(now.centre.x + now.centre.y)) return null;
  const mode = modeAfter(pinch, now);
  const still = { dx: 0, dy: 0, factor: 1, centre: now.centre };
  if (mode === 'undecided') return { pinch, ...still };
  // What was held back while undecided is dropped, so that the view does not jump when the mode is found.
  const last = pinch.mode === mode ? pinch.last : now;
  return {
    pinch: { mode, start: pinch.start, last: now },
    dx: now.centre.x - last.centre.x,
    dy: now.centre.y - last.centre.y,
    factor: mode === 'zooming' && last.distance > 0 ? now.distance / last.distance : 1,
    centre: now.centre,
  };
}

function modeAfter(pinch: Pinch, now: Hands): Pinch['mode'] {
  const spread = Math.abs(now.distance - pinch.start.distance);
  const moved = Math.hypot(now.centre.x - pinch.start.centre.x, now.centre.y - pinch.start.centre.y);
  switch (pinch.mode) {
    case 'undecided':
      return spread > ZOOM_START ? 'zooming' : moved > PAN_START ? 'panning' : 'undecided';
    case 'panning':
      return spread > ZOOM_START_FROM_PAN ? 'zooming' : 'panning';
    case 'zooming':
      return 'zooming';
  }
}

function handsAt(a: ScreenPoint, b: ScreenPoint): Hands {
  return {
    centre: screenPoint((a.x + b.x) / 2, (a.y + b.y) / 2),
    distance: Math.hypot(a.x - b.x, a.y - b.y),
  };
}
