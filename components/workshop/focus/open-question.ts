import { askedQuestion } from '#components/guide/asked-question.ts';
import { guidePreferences } from '#components/guide/guide-preferences.ts';
import type { QuestionRef } from '#lib/workshop/step.ts';

/** Opens the guide at a question. The keyboard focus stays where it is. */
export function openQuestion(question: QuestionRef): void {
  askedQuestion.ask(question);
  if (!guidePreferences.get().open) guidePreferences.set({ open: true });
}

/** True where the guide would lie over the board: there a person opens it. */
export function isGuideNarrow(): boolean {
  return matchMedia('(max-width: 640px)').matches;
}
