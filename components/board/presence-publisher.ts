import type { Awareness } from 'y-protocols/awareness';
import type { NoteId } from '#lib/board/ids.ts';
import type { BoardPoint, Size } from '#lib/geometry/point.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { visibleRect } from '#lib/geometry/view.ts';
import type { Desk } from '#lib/tools/desk.ts';

/** Milliseconds between two presence frames of one tab: the server takes 20 a second. */
const INTERVAL = 50;
/** What one drag or selection shows to others at most: two lists of these fit into the server's 4 KB a frame. */
const MAX_IDS = 70;

/** Shows this tab's desk to the other people, at most one frame per interval. */
export type PresencePublisher = {
  readonly deskChanged: (desk: Desk) => void;
  /** `null` when the pointer left the canvas. */
  readonly pointerMoved: (point: BoardPoint | null) => void;
  readonly close: () => void;
};

export function publishPresence(awareness: Awareness): PresencePublisher {
  let desk: Desk | null = null;
  let cursor: BoardPoint | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = () => {
    timer = null;
    if (!desk) return;
    awareness.setLocalState({ ...awareness.getLocalState(), ...shownOf(desk), cursor: rounded(cursor) });
  };
  const schedule = () => {
    timer ??= setTimeout(send, INTERVAL);
  };
  return {
    deskChanged: (next) => {
      if (desk && sameShown(desk, next)) {
        desk = next;
        return;
      }
      desk = next;
      schedule();
    },
    pointerMoved: (point) => {
      cursor = point;
      schedule();
    },
    close: () => {
      if (timer) clearTimeout(timer);
      awareness.setLocalState(null);
    },
  };
}

type Shown = {
  readonly selection: readonly NoteId[];
  readonly drag: { readonly ids: readonly NoteId[]; readonly dx: number; readonly dy: number } | null;
  readonly resize: { readonly id: NoteId; readonly size: Size } | null;
  readonly editing: NoteId | null;
  readonly view: Rect;
};

function shownOf(desk: Desk): Shown {
  const { gesture } = desk;
  return {
    selection: Array.from(desk.selection).slice(0, MAX_IDS),
    drag: shownDrag(gesture),
    resize:
      gesture.kind === 'resizing'
        ? { id: gesture.id, size: { w: Math.round(gesture.rect.w), h: Math.round(gesture.rect.h) } }
        : null,
    editing: desk.editing?.id ?? null,
    view: visibleRect(desk.view, desk.viewport),
  };
}

/** A note that is resized by its upper or left edge moves as well as grows. */
function shownDrag(gesture: Desk['gesture']): Shown['drag'] {
  if (gesture.kind === 'dragging' && !gesture.copies)
    return { ids: gesture.ids.slice(0, MAX_IDS), dx: Math.round(gesture.dx), dy: Math.round(gesture.dy) };
  if (gesture.kind !== 'resizing') return null;
  const { id, rect, start } = gesture;
  return { ids: [id], dx: Math.round(rect.x - start.x), dy: Math.round(rect.y - start.y) };
}

function sameShown(a: Desk, b: Desk): boolean {
  return (
    a.selection === b.selection &&
    a.gesture === b.gesture &&
    a.editing?.id === b.editing?.id &&
    a.view === b.view &&
    a.viewport === b.viewport
  );
}

function rounded(point: BoardPoint | null): BoardPoint | null {
  return point && { x: Math.round(point.x), y: Math.round(point.y) };
}
