import type { NoteId } from '../board/ids.ts';
import type { BlockKey } from '../canvas/blocks.ts';
import { clampZoom, panBy, zoomAt } from '../geometry/view.ts';
import { abandonGesture } from './abandon-gesture.ts';
import { actions } from './actions.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import type { DeskEvent } from './desk-event.ts';
import { doubleClick } from './double-click.ts';
import { movePointer } from './move-pointer.ts';
import { unchanged } from './outcome.ts';
import { pressPointer } from './press-pointer.ts';
import { releasePointer } from './release-pointer.ts';
import { revealNote } from './reveal.ts';
import { hasSoundNumbers } from './sound-numbers.ts';
import { withViewport } from './viewport.ts';

/**
 * What an event does to the desk and to the document. An event with a number that is none leaves everything as
 * it is; so does an action that the caller has to carry out.
 */
export function step(desk: Desk, event: DeskEvent, scene: Scene): Outcome {
  if (!hasSoundNumbers(event)) return unchanged(desk);
  switch (event.type) {
    case 'pointer-down':
      return pressPointer(desk, scene, event);
    case 'pointer-move':
      return movePointer(desk, scene, event);
    case 'pointer-up':
      return releasePointer(desk, scene, event.point);
    case 'pointer-cancel':
      return unchanged(abandonGesture(desk));
    case 'double-click':
      return doubleClick(desk, scene, event.point, event.target);
    case 'pan-by':
      return unchanged({ ...desk, view: panBy(desk.view, event.dx, event.dy) });
    case 'zoom-at':
      return unchanged({ ...desk, view: zoomAt(desk.view, event.anchor, event.zoom) });
    case 'view-moved':
      return unchanged({ ...desk, view: { ...event.view, zoom: clampZoom(event.view.zoom) } });
    case 'resize-viewport':
      return unchanged(withViewport(desk, scene, event.size));
    case 'focus-note':
      return focusNote(desk, scene, event.id);
    case 'focus-block':
      return unchanged(inBlock(desk, event.block));
    case 'action': {
      const action = actions[event.name];
      if (action.kind === 'session' || !action.when(desk, scene, event.args)) return unchanged(desk);
      return action.perform(desk, scene, event.args);
    }
    default:
      return event satisfies never;
  }
}

/** The guide and new notes follow the focus; a note that is reached by keyboard comes into view. */
function focusNote(desk: Desk, scene: Scene, id: NoteId): Outcome {
  const note = scene.board.notes.get(id);
  if (!note) return unchanged(desk);
  const outcome = unchanged(inBlock(desk, note.at.block));
  return desk.gesture.kind === 'idle' ? { ...outcome, ...revealNote(desk, scene, id) } : outcome;
}

function inBlock(desk: Desk, block: BlockKey): Desk {
  return desk.block === block ? desk : { ...desk, block };
}
