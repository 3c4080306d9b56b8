import type { Desk, Outcome, Scene } from './desk.ts';
import type { DeskEvent } from './desk-event.ts';
import { drag } from './drag-notes.ts';
import { drawMarquee } from './marquee.ts';
import { unchanged } from './outcome.ts';
import { pan } from './pan.ts';
import { movePressed } from './press-note.ts';
import { resize } from './resize-note.ts';

type Move = Extract<DeskEvent, { type: 'pointer-move' }>;

export function movePointer(desk: Desk, scene: Scene, move: Move): Outcome {
  const { gesture } = desk;
  switch (gesture.kind) {
    case 'idle':
    case 'placing':
    case 'pointing':
      return unchanged(desk);
    case 'pressing':
      return movePressed(desk, scene, gesture, move);
    case 'panning':
      return pan(desk, gesture.last, move.point);
    case 'dragging':
      return drag(desk, gesture, move.point);
    case 'resizing':
      return resize(desk, scene, gesture, move);
    case 'marquee':
      return drawMarquee(desk, scene, gesture, move.point);
    default:
      return gesture satisfies never;
  }
}
