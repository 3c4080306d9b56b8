import type { CanvasBlockKey } from '#lib/canvas/blocks.ts';

/** A question of the guide: its block and its id there. */
type QuestionRef = { readonly block: CanvasBlockKey; readonly id: string };

/** Takes to the guide what somebody else wants it to show, also when it is only about to open. */
export function makeAskedQuestion() {
  const listeners = new Set<() => void>();
  let asked: QuestionRef | null = null;
  return {
    ask: (question: QuestionRef): void => {
      asked = question;
      for (const listener of listeners) listener();
    },
    /** What is to be shown; it is shown once. */
    take: (): QuestionRef | null => {
      const question = asked;
      asked = null;
      return question;
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const askedQuestion = makeAskedQuestion();
