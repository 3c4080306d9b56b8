import { movePinch, type Pinch, startPinch } from '#lib/geometry/pinch.ts';
import type { ScreenPoint } from '#lib/geometry/point.ts';
import type { DeskStore } from './desk-store.ts';

/** CSS pixels that a finger may tremble before it pans instead of tapping. */
const TREMBLE = 8;

type State =
  | { readonly kind: 'waiting'; readonly from: ScreenPoint; readonly tap: () => void }
  | { readonly kind: 'panning'; readonly last: ScreenPoint }
  | { readonly kind: 'pinching'; readonly pinch: Pinch }
  /** A finger of a pinch was lifted; the other does nothing any more. */
  | { readonly kind: 'spent' };

/** Fingers on the background: one pans or taps, two pinch. */
export type TouchHold = {
  readonly isActive: () => boolean;
  readonly press: (id: number, point: ScreenPoint, tap: () => void) => void;
  /** Takes over a finger that did something else until a second one came down. */
  readonly join: (id: number, point: ScreenPoint) => void;
  readonly move: (id: number, point: ScreenPoint) => void;
  readonly lift: (id: number, how: 'up' | 'cancelled') => void;
};

export function makeTouchHold(desk: DeskStore): TouchHold {
  const fingers = new Map<number, ScreenPoint>();
  let state: State = { kind: 'spent' };

  const startIfTwo = () => {
    const [a, b] = fingers.values();
    if (a && b && fingers.size === 2) state = { kind: 'pinching', pinch: startPinch(a, b) };
  };
  const pinch = (before: Pinch) => {
    const [a, b] = fingers.values();
    const move = a && b && movePinch(before, a, b);
    if (!move) return;
    state = { kind: 'pinching', pinch: move.pinch };
    if (move.dx !== 0 || move.dy !== 0) desk.dispatch({ type: 'pan-by', dx: move.dx, dy: move.dy });
    if (move.factor !== 1) {
      desk.dispatch({ type: 'zoom-at', anchor: move.centre, zoom: desk.get().view.zoom * move.factor });
    }
  };
  return {
    isActive: () => fingers.size > 0,
    press: (id, point, tap) => {
      fingers.set(id, point);
      if (fingers.size === 1) state = { kind: 'waiting', from: point, tap };
      else startIfTwo();
    },
    join: (id, point) => {
      fingers.set(id, point);
      state = { kind: 'spent' };
      startIfTwo();
    },
    move: (id, point) => {
      if (!fingers.has(id)) return;
      fingers.set(id, point);
      if (state.kind === 'pinching') pinch(state.pinch);
      if (state.kind === 'waiting' && Math.hypot(point.x - state.from.x, point.y - state.from.y) > TREMBLE)
        state = { kind: 'panning', last: point };
      else if (state.kind === 'panning') {
        desk.dispatch({ type: 'pan-by', dx: point.x - state.last.x, dy: point.y - state.last.y });
        state = { kind: 'panning', last: point };
      }
    },
    lift: (id, how) => {
      if (!fingers.delete(id)) return;
      if (state.kind === 'waiting' && how === 'up') state.tap();
      state = { kind: 'spent' };
    },
  };
}
