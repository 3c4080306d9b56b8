import type { BlockKey } from '#lib/canvas/blocks.ts';
import type { Step, StepId } from '#lib/workshop/step.ts';

const anyStep = (id: string) => ({
  id: id as StepId,
  title: `The step ${id}`,
  instructions: '',
  seconds: 60,
  blocks: [],
  question: null,
  isSkipped: false,
});

/** A step of one minute. */
export const openStep = (id: string): Step => ({ ...anyStep(id), mode: 'open' });

export const privateStep = (id: string): Step => ({ ...anyStep(id), mode: 'private', counts: 'shown' });

/** A vote of three dots each. */
export const voteStep = (id: string, blocks: readonly BlockKey[] = []): Step => ({
  ...anyStep(id),
  mode: 'vote',
  rules: { kind: 'dots', dots: 3, perNote: null },
  blocks,
});
