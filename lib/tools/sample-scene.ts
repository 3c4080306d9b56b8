import { type Board, layoutOf, rectOf } from '../board/board.ts';
import type { Change } from '../board/change.ts';
import { boardAfter, sampleSource } from '../board/commands/sample-board.ts';
import type { NoteId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import { type BoardPoint, type ScreenPoint, screenPoint } from '../geometry/point.ts';
import { toScreen } from '../geometry/view.ts';
import type { Desk, Outcome, Scene, Target } from './desk.ts';
import type { DeskEvent, Modifiers } from './desk-event.ts';
import { initialDesk } from './initial-desk.ts';
import { step } from './step.ts';

export const noKeys: Modifiers = { shift: false, alt: false, mod: false };

export function sampleScene(board: Board, mayEdit = true): Scene {
  return {
    board,
    layout: layoutOf(board),
    mayEdit,
    holdOf: () => 'shared',
    mayComment: true,
    mayArrange: mayEdit,
    newNotesIn: [],
    votesIn: [],
    ...sampleSource(),
  };
}

/** A desk at 100 % with the board's origin at the viewport's corner, so that board and screen points agree. */
export function sampleDesk(scene: Scene, given: Partial<Desk> = {}): Desk {
  return { ...initialDesk({ w: 1_200, h: 800 }, scene.layout), view: { x: 0, y: 0, zoom: 1 }, ...given };
}

/** Plays events one after the other, each change written to the board before the next event; ids start anew. */
export function play(
  desk: Desk,
  scene: Scene,
  events: readonly DeskEvent[],
): Outcome & { readonly scene: Scene } {
  let now = { desk, scene: { ...scene, ...sampleSource() }, last: { desk, changes: [] } as Outcome };
  const changes: Change[] = [];
  for (const event of events) {
    const outcome = step(now.desk, event, now.scene);
    changes.push(...outcome.changes);
    const board = boardAfter(now.scene.board, outcome.changes);
    now = { desk: outcome.desk, scene: { ...now.scene, board, layout: layoutOf(board) }, last: outcome };
  }
  return { ...now.last, desk: now.desk, changes, scene: now.scene };
}

type PressOptions = Partial<Modifiers> & { readonly button?: 0 | 1 | 2; readonly space?: boolean };

export function press(target: Target, point: ScreenPoint, options: PressOptions = {}): DeskEvent {
  return { type: 'pointer-down', point, target, button: 0, space: false, ...noKeys, ...options };
}

export function move(point: ScreenPoint, keys: Partial<Modifiers> = {}): DeskEvent {
  return { type: 'pointer-move', point, ...noKeys, ...keys };
}

export function release(point: ScreenPoint): DeskEvent {
  return { type: 'pointer-up', point };
}

export const onNote = (id: NoteId): Target => ({ kind: 'note', id });
export const onBlock = (block: BlockKey): Target => ({ kind: 'block', block });

/** The middle of a note, as the pointer meets it. */
export function middleOf(desk: Desk, scene: Scene, id: NoteId): ScreenPoint {
  const note = scene.board.notes.get(id);
  if (!note) return screenPoint(0, 0);
  const { x, y, w, h } = rectOf(note, scene.layout);
  return toScreen(desk.view, { x: x + w / 2, y: y + h / 2 });
}

export const shifted = (point: BoardPoint | ScreenPoint, dx: number, dy: number): ScreenPoint =>
  screenPoint(point.x + dx, point.y + dy);
