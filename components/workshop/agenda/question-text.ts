import type { CanvasBlockKey } from '#lib/canvas/blocks.ts';
import { guideFor } from '#lib/guide/guide.ts';
import type { QuestionRef } from '#lib/workshop/step.ts';

export type GuideQuestionChoice = { readonly id: string; readonly text: string };

/** A block's questions of the guide, in its order. */
export function questionsIn(block: CanvasBlockKey): readonly GuideQuestionChoice[] {
  const section = guideFor('en').blocks[block].sections.find(({ key }) => key === 'questions');
  return (section?.entries ?? []).map(({ id, title }) => ({ id, text: title }));
}

/** The question's words; `null` for one that the guide does not have. */
export function questionText({ block, id }: QuestionRef): string | null {
  return questionsIn(block).find((question) => question.id === id)?.text ?? null;
}
