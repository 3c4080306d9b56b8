import type { BoardDesk } from '#components/board/make-board-desk.ts';
import { fitInStage } from '#components/workshop/steering/fit-in-stage.ts';
import type { ViewMover } from '#components/workshop/steering/move-view.ts';
import { roomAbove } from '#components/workshop/steering/room-above.ts';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { boundsOf } from '#lib/geometry/rect.ts';
import type { Step } from '#lib/workshop/step.ts';
import { isGuideNarrow, openQuestion } from './open-question.ts';

/** Brings a person into a step: its block in hand, its question in the guide, its blocks in view. */
export function enterStep(desk: BoardDesk, mover: ViewMover, step: Step): void {
  const block = blockInHand(step);
  if (block) desk.dispatch({ type: 'focus-block', block });
  if (step.question && !isGuideNarrow()) openQuestion(step.question);
  mover.move((viewport) => {
    const { layout } = desk.scene();
    const rect = boundsOf(step.blocks.map((each) => layout.blocks[each])) ?? layout.bounds;
    return fitInStage(rect, viewport, roomAbove());
  }, 'when-free');
}

/** The block of the question, if the step is about it; else the first of the step. */
export function blockInHand({ blocks, question }: Pick<Step, 'blocks' | 'question'>): BlockKey | null {
  const asked = question?.block;
  return asked && (blocks.length === 0 || blocks.includes(asked)) ? asked : (blocks[0] ?? null);
}
