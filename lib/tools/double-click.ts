import type { ScreenPoint } from '../geometry/point.ts';
import { toBoard } from '../geometry/view.ts';
import type { Desk, Outcome, Scene, Target } from './desk.ts';
import { addAndOpen, openNote } from './open-note.ts';
import { unchanged } from './outcome.ts';

/** Opens the note under the pointer, or adds one to the block there. */
export function doubleClick(desk: Desk, scene: Scene, point: ScreenPoint, target: Target): Outcome {
  if (desk.gesture.kind !== 'idle' || desk.tool !== 'select') return unchanged(desk);
  switch (target.kind) {
    case 'note':
    case 'corner':
      return openNote(desk, scene, target.id);
    case 'block':
      return addAndOpen(desk, scene, target.block, toBoard(desk.view, point));
    case 'outside':
      return unchanged(desk);
    default:
      return target satisfies never;
  }
}
