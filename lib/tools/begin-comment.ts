import { blockFor } from '../board/commands/block-at.ts';
import type { NoteId } from '../board/ids.ts';
import { BLOCK_HEADER } from '../canvas/layout.ts';
import type { BoardPoint, ScreenPoint } from '../geometry/point.ts';
import { toBoard } from '../geometry/view.ts';
import type { Begun, CommentPlace, Desk, Outcome, Scene, Target } from './desk.ts';
import { unchanged } from './outcome.ts';

/** Lays the comment tool down and lets the person say it. */
export function begin(desk: Desk, begun: Begun): Outcome {
  const tool = desk.tool === 'comment' ? 'select' : desk.tool;
  return { ...unchanged({ ...desk, tool, gesture: { kind: 'idle' } }), begun };
}

/** The comment tool was let go at `point`: on a note, on a block's heading, or anywhere else. */
export function beginAt(desk: Desk, scene: Scene, target: Target, point: ScreenPoint): Outcome {
  const anchor = placeAt(scene, target, toBoard(desk.view, point));
  return anchor ? begin(desk, { is: 'comment', anchor }) : unchanged({ ...desk, gesture: { kind: 'idle' } });
}

/** True for a note that others see too: the rest is nobody's to comment on. */
export function isOpenToComments(scene: Scene, id: NoteId): boolean {
  return scene.board.notes.has(id) && scene.holdOf(id) !== 'own';
}

function placeAt(scene: Scene, target: Target, point: BoardPoint): CommentPlace | null {
  switch (target.kind) {
    case 'note':
    case 'corner':
      return isOpenToComments(scene, target.id) ? { is: 'note', note: target.id } : null;
    case 'block':
    case 'outside': {
      const block = blockFor(scene.layout, point);
      const corner = scene.layout.blocks[block];
      const at = { block, x: Math.round(point.x - corner.x), y: Math.round(point.y - corner.y) };
      const isInHeading = target.kind === 'block' && at.y >= 0 && at.y <= BLOCK_HEADER;
      return isInHeading ? { is: 'block', block } : { is: 'point', at };
    }
    default:
      return target satisfies never;
  }
}
