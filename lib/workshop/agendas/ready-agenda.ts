import type { CanvasBlockKey } from '../../canvas/blocks.ts';
import type { Structure } from '../../guide/structure.ts';
import type { QuestionRef, Step, StepId } from '../step.ts';

/** A step of an agenda that nobody uses yet. */
export type PlannedStep = Step extends infer One
  ? One extends Step
    ? Omit<One, 'id' | 'isSkipped'>
    : never
  : never;

/** An agenda to start from. */
export type ReadyAgenda = {
  readonly key: string;
  readonly title: string;
  /** For whom and for what it is. */
  readonly description: string;
  readonly steps: readonly PlannedStep[];
};

/** The steps of a board's own agenda, each under an id of its own. */
export function agendaFrom({ steps }: Pick<ReadyAgenda, 'steps'>, makeStepId: () => StepId): readonly Step[] {
  return steps.map((step) => ({ ...step, id: makeStepId(), isSkipped: false }));
}

export function minutes(count: number): number {
  return count * 60;
}

/** One of the guide's questions: one that it does not have does not compile. */
export function ask<Block extends CanvasBlockKey>(
  block: Block,
  id: keyof Structure[Block]['questions'] & string,
): QuestionRef {
  return { block, id };
}
