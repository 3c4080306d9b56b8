import type { StepMode } from '#lib/workshop/step.ts';

/** What a step of each mode does, for whoever plans it. */
export const modeLines: Readonly<Record<StepMode, string>> = {
  open: 'Everyone writes on the board together.',
  private: 'Everyone writes alone; nobody sees it until you reveal it.',
  reveal: 'What was hidden comes onto the board, to be read and sorted.',
  vote: 'Secret votes on the notes, counted when you close the vote.',
  discuss: 'People talk; only facilitators change the board.',
  break: 'Time away from the board.',
};
