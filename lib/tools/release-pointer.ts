import type { ScreenPoint } from '../geometry/point.ts';
import { placeNote } from './add-note-tool.ts';
import { beginAt } from './begin-comment.ts';
import type { Desk, Outcome, Scene } from './desk.ts';
import { dropNotes } from './drag-notes.ts';
import { unchanged } from './outcome.ts';
import { releasePressed } from './press-note.ts';
import { finishResizing } from './resize-note.ts';

/** Ends the gesture; only here does the pointer change the board. */
export function releasePointer(desk: Desk, scene: Scene, point: ScreenPoint): Outcome {
  const { gesture } = desk;
  switch (gesture.kind) {
    case 'idle':
      return unchanged(desk);
    case 'pressing':
      return releasePressed(desk, gesture);
    case 'placing':
      return placeNote(desk, scene, point);
    case 'pointing':
      return beginAt(desk, scene, gesture.target, point);
    case 'panning':
    case 'marquee':
      return unchanged({ ...desk, gesture: { kind: 'idle' } });
    case 'dragging':
      return dropNotes(desk, scene, gesture);
    case 'resizing':
      return finishResizing(desk, scene, gesture);
    default:
      return gesture satisfies never;
  }
}
