/** What a wheel event says, in the browser's own units. */
export type WheelTurn = {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  /** Control or Command; a trackpad pinch arrives as a wheel with Control. */
  readonly zooms: boolean;
  readonly shift: boolean;
};

export type WheelMove =
  /** Content moves by CSS pixels. */
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'zoom'; readonly factor: number };

const LINE = 16;
const PAGE = 480;
/** A notch of a mouse wheel reports 100 and more where a pinch reports a few: one notch is at most 17 %. */
const LARGEST_PINCH = 16;

/**
 * A wheel event as a move of the view, or `null` when it says nothing usable. `shiftTurnsSideways` is false where
 * the system turns the axes itself (macOS).
 */
export function readWheel(turn: WheelTurn, shiftTurnsSideways: boolean): WheelMove | null {
  const unit = turn.deltaMode === 1 ? LINE : turn.deltaMode === 2 ? PAGE : 1;
  const x = turn.deltaX * unit;
  const y = turn.deltaY * unit;
  if (!Number.isFinite(x) || !Number.isFinite(y) || (x === 0 && y === 0)) return null;
  if (turn.zooms) {
    const step = Math.max(-LARGEST_PINCH, Math.min(LARGEST_PINCH, y));
    return step === 0 ? null : { kind: 'zoom', factor: Math.exp(-step / 100) };
  }
  const sideways = turn.shift && shiftTurnsSideways && x === 0;
  return sideways ? { kind: 'pan', dx: -y, dy: 0 } : { kind: 'pan', dx: -x, dy: -y };
}
