import type { ScreenPoint } from '#lib/geometry/point.ts';
import { toBoard } from '#lib/geometry/view.ts';
import type { Target } from '#lib/tools/desk.ts';
import type { Modifiers, PointerButton } from '#lib/tools/desk-event.ts';
import { makeAutoPanLoop } from './auto-pan-loop.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { fingerLimits, makeDoubleTap, mouseLimits } from './double-tap.ts';
import { handlesPointer, hitTarget } from './hit-target.ts';
import { focusQuietly } from './quiet-focus.ts';
import { makeTouchHold } from './touch-hold.ts';

type PointerOptions = {
  readonly pointOf: (event: MouseEvent) => ScreenPoint;
  readonly isSpaceDown: () => boolean;
  readonly mayEdit: () => boolean;
  /** `null`: the pointer left the canvas. */
  readonly hovered: (point: ScreenPoint | null) => void;
};

/** The one pointer that the desk follows, from its press to its release. */
type Held = {
  readonly id: number;
  readonly isTouch: boolean;
  readonly button: PointerButton;
  readonly from: ScreenPoint;
  readonly target: Target;
  point: ScreenPoint;
  keys: Modifiers;
};

export type PointerGesture = {
  /** Tells the desk again where the pointer is, after the view moved under it. */
  readonly repeat: () => void;
  readonly stop: () => void;
};

const isMac = () => navigator.platform.startsWith('Mac');

/** Turns presses, moves and releases on the canvas into events of the desk. */
export function listenToPointers(
  viewport: HTMLElement,
  scene: CanvasScene,
  options: PointerOptions,
): PointerGesture {
  const { desk, elements, regions } = scene;
  const { pointOf } = options;
  const touch = makeTouchHold(desk);
  const isDoubleTap = makeDoubleTap(fingerLimits);
  const isDoubleClick = makeDoubleTap(mouseLimits);
  let lastDouble = Number.NEGATIVE_INFINITY;
  let held: Held | null = null;
  let lastType = 'mouse';

  const repeat = () => {
    if (held) desk.dispatch({ type: 'pointer-move', point: held.point, ...held.keys });
  };
  const autoPan = makeAutoPanLoop(desk, scene.frames, repeat);

  const targetAt = (element: Element | null, point: ScreenPoint) =>
    hitTarget(element, toBoard(desk.get().view, point), scene);

  const press = (event: PointerEvent, point: ScreenPoint, target: Target, button: PointerButton) => {
    desk.dispatch({
      ...{ type: 'pointer-down', point, target, button, space: options.isSpaceDown() },
      ...modifiersOf(event),
    });
  };
  const release = () => {
    held = null;
    autoPan.stop();
  };
  const cancel = () => {
    release();
    desk.dispatch({ type: 'pointer-cancel' });
  };
  const tapped = (point: ScreenPoint, target: Target, time: number) => {
    if (isDoubleTap(point, time)) desk.dispatch({ type: 'double-click', point, target });
  };
  const clicked = ({ from, target, button }: Held, point: ScreenPoint, time: number) => {
    const stayed = Math.hypot(point.x - from.x, point.y - from.y) < mouseLimits.near;
    if (button !== 0 || !stayed || options.isSpaceDown() || !isDoubleClick(point, time)) return;
    lastDouble = time;
    desk.dispatch({ type: 'double-click', point, target });
  };
  const takeFocus = (target: Target) => {
    const element =
      target.kind === 'note'
        ? elements.get(target.id)
        : target.kind === 'block'
          ? regions.get(target.block)
          : viewport;
    if (target.kind !== 'corner' && element) focusQuietly(element);
  };

  const pointerDown = (event: PointerEvent) => {
    lastType = event.pointerType;
    const element = event.target instanceof Element ? event.target : null;
    const point = pointOf(event);
    const button = buttonOf(event);
    if (button === null || handlesPointer(element)) return;
    const isTouch = event.pointerType === 'touch';
    if (held && !(isTouch && held.isTouch)) return;
    if (held) {
      const first = held;
      viewport.setPointerCapture(event.pointerId);
      cancel();
      touch.join(first.id, first.point);
      touch.join(event.pointerId, point);
      return;
    }
    const target = targetAt(element, point);
    if (target.kind === 'note' && desk.get().editing?.id === target.id && button === 0) return;
    viewport.setPointerCapture(event.pointerId);
    const isOnNote = target.kind === 'note' || target.kind === 'corner';
    if (isTouch && (touch.isActive() || !isOnNote || !options.mayEdit())) {
      touch.press(event.pointerId, point, () => {
        takeFocus(target);
        press(event, point, target, 0);
        desk.dispatch({ type: 'pointer-up', point });
        tapped(point, target, event.timeStamp);
      });
      return;
    }
    if (button === 0) takeFocus(target);
    if (button !== 2)
      held = { id: event.pointerId, isTouch, button, from: point, target, point, keys: modifiersOf(event) };
    press(event, point, target, button);
  };
  const pointerMove = (event: PointerEvent) => {
    const point = pointOf(event);
    if (event.pointerType !== 'touch') options.hovered(point);
    touch.move(event.pointerId, point);
    if (held?.id !== event.pointerId) return;
    held.point = point;
    held.keys = modifiersOf(event);
    repeat();
    autoPan.pointerAt(point);
  };
  const pointerUp = (event: PointerEvent) => {
    touch.lift(event.pointerId, 'up');
    if (held?.id !== event.pointerId) return;
    const released = held;
    const { gesture } = desk.get();
    const point = pointOf(event);
    release();
    desk.dispatch({ type: 'pointer-up', point });
    if (!released.isTouch) clicked(released, point, event.timeStamp);
    else if (gesture.kind === 'pressing') tapped(point, { kind: 'note', id: gesture.id }, event.timeStamp);
  };
  const pointerLost = (event: PointerEvent) => {
    touch.lift(event.pointerId, 'cancelled');
    if (held?.id === event.pointerId) cancel();
  };
  // The system's own notion of a double click may be slower than ours, and some people need it so.
  const doubleClick = (event: MouseEvent) => {
    if (event.timeStamp - lastDouble < mouseLimits.within) return;
    // Presses are captured, so the event's own target is the canvas.
    const element = document.elementFromPoint(event.clientX, event.clientY);
    if (lastType === 'touch' || handlesPointer(element)) return;
    const point = pointOf(event);
    desk.dispatch({ type: 'double-click', point, target: targetAt(element, point) });
  };
  const mouseDown = (event: MouseEvent) => {
    // The browser would select text, scroll by the middle button and move the focus by its own rules.
    if (event.target instanceof Element && !handlesPointer(event.target)) event.preventDefault();
  };
  const leave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' && !held) options.hovered(null);
  };
  const contextMenu = (event: MouseEvent) => {
    if (lastType === 'touch') event.preventDefault();
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  viewport.addEventListener('pointerdown', pointerDown, { signal });
  viewport.addEventListener('pointermove', pointerMove, { signal });
  viewport.addEventListener('pointerup', pointerUp, { signal });
  viewport.addEventListener('pointercancel', pointerLost, { signal });
  viewport.addEventListener('lostpointercapture', pointerLost, { signal });
  viewport.addEventListener('pointerleave', leave, { signal });
  viewport.addEventListener('dblclick', doubleClick, { signal });
  viewport.addEventListener('mousedown', mouseDown, { signal });
  viewport.addEventListener('contextmenu', contextMenu, { signal });
  return {
    repeat,
    stop: () => {
      listeners.abort();
      autoPan.stop();
    },
  };
}

function buttonOf({ button, ctrlKey }: PointerEvent): PointerButton | null {
  if (button === 0 && ctrlKey && isMac()) return 2;
  return button === 0 || button === 1 || button === 2 ? button : null;
}

function modifiersOf({ shiftKey, altKey, ctrlKey, metaKey }: PointerEvent): Modifiers {
  return { shift: shiftKey, alt: altKey, mod: isMac() ? metaKey : ctrlKey };
}
