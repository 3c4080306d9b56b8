import { makeId } from '#lib/board/ids.ts';
import type { Step, StepId } from '#lib/workshop/step.ts';

/** An id that no other step of any agenda has. */
export function newStepId(): StepId {
  return makeId((bytes) => crypto.getRandomValues(bytes)) as StepId;
}

/** What the form of a step that is to be added begins with. */
export function newStep(): Step {
  return {
    id: newStepId(),
    title: '',
    instructions: '',
    seconds: 600,
    blocks: [],
    question: null,
    isSkipped: false,
    mode: 'open',
  };
}
