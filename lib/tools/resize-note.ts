import { rectOf } from '../board/board.ts';
import { resizeNote } from '../board/commands/resize-note.ts';
import type { NoteId } from '../board/ids.ts';
import { MAX_NOTE_SIZE, MIN_NOTE_SIZE } from '../board/limits.ts';
import { BLOCK_HEADER, BLOCK_PADDING } from '../canvas/layout.ts';
import type { ScreenPoint, Size } from '../geometry/point.ts';
import type { Rect } from '../geometry/rect.ts';
import { toBoard } from '../geometry/view.ts';
import { mayChange } from './chosen-notes.ts';
import type { Corner, Desk, Outcome, Scene } from './desk.ts';
import { unchanged } from './outcome.ts';

type Resizing = Extract<Desk['gesture'], { kind: 'resizing' }>;

export function startResizing(
  desk: Desk,
  scene: Scene,
  press: { readonly id: NoteId; readonly corner: Corner; readonly point: ScreenPoint },
): Outcome {
  const note = scene.board.notes.get(press.id);
  if (!note) return unchanged(desk);
  const rect = rectOf(note, scene.layout);
  const from = toBoard(desk.view, press.point);
  return unchanged({
    ...desk,
    block: note.at.block,
    editing: null,
    selection: new Set([press.id]),
    gesture: { kind: 'resizing', id: press.id, corner: press.corner, from, rect, start: rect },
  });
}

/** The held corner follows the pointer as far as the block's title and edge; the opposite one stays. */
export function resize(
  desk: Desk,
  scene: Scene,
  resizing: Resizing,
  event: { readonly point: ScreenPoint; readonly shift: boolean },
): Outcome {
  const now = toBoard(desk.view, event.point);
  const { start, corner, from } = resizing;
  const right = corner === 'ne' || corner === 'se';
  const below = corner === 'sw' || corner === 'se';
  const wanted = {
    w: start.w + (right ? now.x - from.x : from.x - now.x),
    h: start.h + (below ? now.y - from.y : from.y - now.y),
  };
  const { w, h } = event.shift ? scaled(start, wanted) : clampSize(wanted);
  const room = roomBefore(scene, resizing);
  const size = { w: right ? w : Math.min(w, room.w), h: below ? h : Math.min(h, room.h) };
  const rect: Rect = {
    ...size,
    x: right ? start.x : start.x + start.w - size.w,
    y: below ? start.y : start.y + start.h - size.h,
  };
  return unchanged({ ...desk, gesture: { ...resizing, rect } });
}

/** Lets go. The difference counts, since the blocks may have shifted meanwhile. */
export function finishResizing(desk: Desk, scene: Scene, { id, rect, start }: Resizing): Outcome {
  const idle: Desk = { ...desk, gesture: { kind: 'idle' } };
  if (!mayChange(scene, id)) return unchanged(idle);
  const to = { size: { w: rect.w, h: rect.h }, dx: rect.x - start.x, dy: rect.y - start.y };
  return { desk: idle, changes: resizeNote(scene.board, id, to) };
}

/** The size that the note has once its upper left corner is where the block's notes begin. */
function roomBefore(scene: Scene, { id, start }: Resizing): Size {
  const note = scene.board.notes.get(id);
  if (!note) return start;
  return {
    w: Math.max(MIN_NOTE_SIZE.w, start.w + note.at.x - BLOCK_PADDING),
    h: Math.max(MIN_NOTE_SIZE.h, start.h + note.at.y - BLOCK_HEADER),
  };
}

function clampSize({ w, h }: Size): Size {
  return {
    w: Math.min(MAX_NOTE_SIZE.w, Math.max(MIN_NOTE_SIZE.w, w)),
    h: Math.min(MAX_NOTE_SIZE.h, Math.max(MIN_NOTE_SIZE.h, h)),
  };
}

/** The size in the proportions of `start` that comes nearest to `wanted` within the limits. */
function scaled(start: Size, wanted: Size): Size {
  const least = Math.max(MIN_NOTE_SIZE.w / start.w, MIN_NOTE_SIZE.h / start.h);
  const most = Math.min(MAX_NOTE_SIZE.w / start.w, MAX_NOTE_SIZE.h / start.h);
  const factor = Math.min(most, Math.max(least, wanted.w / start.w, wanted.h / start.h));
  return clampSize({ w: start.w * factor, h: start.h * factor });
}
