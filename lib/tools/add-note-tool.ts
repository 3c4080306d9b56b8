import { blockAt } from '../board/commands/block-at.ts';
import type { ScreenPoint } from '../geometry/point.ts';
import { toBoard } from '../geometry/view.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import { addAndOpen } from './open-note.ts';
import { unchanged } from './outcome.ts';

export function startPlacing(desk: Desk, scene: Scene): Outcome {
  if (!scene.mayEdit) return unchanged({ ...desk, tool: 'select' });
  return unchanged({ ...desk, editing: null, gesture: { kind: 'placing' } });
}

/** The note comes where the pointer is let go; beside the blocks nothing happens and the tool stays in hand. */
export function placeNote(desk: Desk, scene: Scene, point: ScreenPoint): Outcome {
  const centre = toBoard(desk.view, point);
  const block = blockAt(scene.layout, centre);
  const idle: Desk = { ...desk, gesture: { kind: 'idle' } };
  return block ? addAndOpen(idle, scene, block, centre) : unchanged(idle);
}
