import { rectOf } from '../board/board.ts';
import type { Change } from '../board/change.ts';
import type { NoteId } from '../board/ids.ts';
import { containsRect, inflate, type Rect } from '../geometry/rect.ts';
import { fitRect, visibleRect } from '../geometry/view.ts';
import type { Desk, Outcome, Scene } from './desk.ts';

/** CSS pixels between a revealed note and the viewport's edge. */
const MARGIN = 32;
/** Below the first of these zooms a note is brought to the second one before it is written in. */
const LEAST_WRITING_ZOOM = 0.3;
const WRITING_ZOOM = 0.8;

/** Glides so far that the rectangle lies in the viewport, and not at all when it does already. */
export function reveal(desk: Desk, rect: Rect): Pick<Outcome, 'glideTo'> {
  if (desk.viewport.w === 0 || desk.viewport.h === 0) return {};
  const seen = visibleRect(desk.view, desk.viewport);
  if (containsRect(seen, rect)) return {};
  const wanted = inflate(rect, MARGIN / desk.view.zoom);
  const x = shift(seen.x, seen.w, wanted.x, wanted.w);
  const y = shift(seen.y, seen.h, wanted.y, wanted.h);
  return x === seen.x && y === seen.y ? {} : { glideTo: { ...desk.view, x, y } };
}

export function revealNote(desk: Desk, scene: Scene, id: NoteId): Pick<Outcome, 'glideTo'> {
  const note = scene.board.notes.get(id);
  return note ? reveal(desk, rectOf(note, scene.layout)) : {};
}

/** Reveals the first note that these changes add, where the present layout will put it. */
export function revealAdded(desk: Desk, scene: Scene, changes: readonly Change[]): Pick<Outcome, 'glideTo'> {
  const rect = addedRect(scene, changes);
  return rect ? reveal(desk, rect) : {};
}

/** Reveals a note whose text opens, and comes near it where letters would be too small to write. */
export function revealToWrite(desk: Desk, rect: Rect): Pick<Outcome, 'glideTo'> {
  const isFar = desk.view.zoom < LEAST_WRITING_ZOOM && desk.viewport.w > 0 && desk.viewport.h > 0;
  return isFar ? { glideTo: fitRect(rect, desk.viewport, MARGIN, WRITING_ZOOM) } : reveal(desk, rect);
}

/** Where the first note that these changes add will be, in board units. */
export function addedRect(scene: Scene, changes: readonly Change[]): Rect | null {
  const added = changes.find((change) => change.type === 'add-note');
  if (!added) return null;
  const { at, size } = added.note;
  const block = scene.layout.blocks[at.block];
  return { ...size, x: block.x + at.x, y: block.y + at.y };
}

/** The new start of the seen interval: what is too long to be seen whole is left alone once it fills the view. */
function shift(seen: number, length: number, start: number, wanted: number): number {
  const first = Math.min(start, start + wanted - length);
  const last = Math.max(start, start + wanted - length);
  return Math.min(Math.max(seen, first), last);
}
