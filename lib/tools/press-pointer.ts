import { startPlacing } from './add-note-tool.ts';
import { mayChange } from './chosen-notes.ts';
import type { Desk, Outcome, Scene, Target } from './desk.ts';
import type { DeskEvent } from './desk-event.ts';
import { startMarquee } from './marquee.ts';
import { unchanged } from './outcome.ts';
import { startPanning } from './pan.ts';
import { pressNote } from './press-note.ts';
import { startResizing } from './resize-note.ts';

type Press = Extract<DeskEvent, { type: 'pointer-down' }>;

/** What a press begins: the button and the space bar decide first, then the tool, then what lies under it. */
export function pressPointer(desk: Desk, scene: Scene, press: Press): Outcome {
  if (desk.gesture.kind !== 'idle') return unchanged(desk);
  if (press.button === 1 || press.space) return startPanning(desk, press.point);
  if (press.button === 2) return unchanged(pointAt(desk, scene, press.target));
  switch (desk.tool) {
    case 'hand':
      return startPanning(desk, press.point);
    case 'note':
      return startPlacing(desk, scene);
    case 'comment':
      return unchanged({ ...desk, editing: null, gesture: { kind: 'pointing', target: press.target } });
    case 'select':
      return pressWithSelect(desk, scene, press);
    default:
      return desk.tool satisfies never;
  }
}

function pressWithSelect(desk: Desk, scene: Scene, { target, point, shift }: Press): Outcome {
  switch (target.kind) {
    case 'note':
      // Inside its open text the pointer belongs to the text.
      if (desk.editing?.id === target.id) return unchanged(desk);
      return pressNote(desk, scene, { id: target.id, point, shift });
    case 'corner':
      if (!mayChange(scene, target.id)) return pressNote(desk, scene, { id: target.id, point, shift });
      return startResizing(desk, scene, { id: target.id, corner: target.corner, point });
    case 'block':
      return startMarquee({ ...desk, block: target.block }, { point, shift });
    case 'outside':
      return startMarquee(desk, { point, shift });
    default:
      return target satisfies never;
  }
}

/** The secondary button opens a menu about what it points at, so that is selected first. */
function pointAt(desk: Desk, scene: Scene, target: Target): Desk {
  if (target.kind === 'block') return { ...desk, block: target.block };
  if (target.kind === 'outside') return desk;
  const note = scene.board.notes.get(target.id);
  if (!note) return desk;
  const selection = desk.selection.has(target.id) ? desk.selection : new Set([target.id]);
  return { ...desk, selection, block: note.at.block };
}
