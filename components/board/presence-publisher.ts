import type { Awareness } from 'y-protocols/awareness';
import type { NoteId } from '#lib/board/ids.ts';
import type { BoardPoint, Size } from '#lib/geometry/point.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { visibleRect } from '#lib/geometry/view.ts';
import { parseChat, type Reaction, type ReactionEmoji } from '#lib/sync/reaction.ts';
import type { Desk } from '#lib/tools/desk.ts';

/** Milliseconds between two presence frames of one tab: the server takes 20 a second. */
const INTERVAL = 50;
/** Milliseconds for which a reaction is shown: whoever comes later has missed it. */
const FRESH = 3_000;
/** What one drag or selection shows to others at most: two lists of these fit into the server's 4 KB a frame. */
const MAX_IDS = 70;

/** Shows this tab's desk to the other people, at most one frame per interval. */
export type PresencePublisher = {
  readonly deskChanged: (desk: Desk) => void;
  /** `null` when the pointer left the canvas. */
  readonly pointerMoved: (point: BoardPoint | null) => void;
  /** Where the others see my pointer. */
  readonly getCursor: () => BoardPoint | null;
  readonly react: (emoji: ReactionEmoji) => void;
  /** What stands at my cursor from now on; an empty text takes it away. */
  readonly say: (text: string) => void;
  readonly showCursor: (how: 'shown' | 'hidden') => void;
  readonly close: () => void;
};

/** `isShared`: whether others see the note; of one that they do not see nothing is told. */
export function publishPresence(awareness: Awareness, isShared: (id: NoteId) => boolean): PresencePublisher {
  let desk: Desk | null = null;
  let cursor: BoardPoint | null = null;
  let cursors: 'shown' | 'hidden' = 'shown';
  let reaction: Reaction | null = null;
  let reactions = 0;
  let fading: ReturnType<typeof setTimeout> | undefined;
  let chat = '';
  let timer: ReturnType<typeof setTimeout> | null = null;

  const send = () => {
    timer = null;
    if (!desk) return;
    const pointer = cursors === 'shown' ? rounded(cursor) : null;
    const own = { ...shownOf(desk, isShared), cursor: pointer, reaction, chat };
    awareness.setLocalState({ ...awareness.getLocalState(), ...own });
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
      if (cursors === 'shown') schedule();
    },
    getCursor: () => (cursors === 'shown' ? cursor : null),
    react: (emoji) => {
      reactions += 1;
      reaction = { emoji, n: reactions };
      schedule();
      clearTimeout(fading);
      fading = setTimeout(() => {
        reaction = null;
        schedule();
      }, FRESH);
    },
    say: (text) => {
      chat = parseChat(text);
      schedule();
    },
    showCursor: (how) => {
      if (how === cursors) return;
      cursors = how;
      schedule();
    },
    close: () => {
      if (timer) clearTimeout(timer);
      clearTimeout(fading);
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

function shownOf(desk: Desk, isShared: (id: NoteId) => boolean): Shown {
  const { gesture, editing } = desk;
  return {
    selection: Array.from(desk.selection).filter(isShared).slice(0, MAX_IDS),
    drag: shownDrag(gesture, isShared),
    resize:
      gesture.kind === 'resizing' && isShared(gesture.id)
        ? { id: gesture.id, size: { w: Math.round(gesture.rect.w), h: Math.round(gesture.rect.h) } }
        : null,
    editing: editing && isShared(editing.id) ? editing.id : null,
    view: visibleRect(desk.view, desk.viewport),
  };
}

/** A note that is resized by its upper or left edge moves as well as grows. */
function shownDrag(gesture: Desk['gesture'], isShared: (id: NoteId) => boolean): Shown['drag'] {
  if (gesture.kind === 'dragging' && !gesture.copies) {
    const ids = gesture.ids.filter(isShared).slice(0, MAX_IDS);
    return ids.length > 0 ? { ids, dx: Math.round(gesture.dx), dy: Math.round(gesture.dy) } : null;
  }
  if (gesture.kind !== 'resizing' || !isShared(gesture.id)) return null;
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
