import type { DeskRules } from '#components/board/make-board-desk.ts';
import { can, type Role } from '#lib/board/can.ts';
import { blockKeys } from '#lib/canvas/blocks.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { currentStep } from '#lib/workshop/workshop.ts';

const free: DeskRules = { newNotesIn: [], votesIn: [] };

/** What a workshop leaves to a person of this role: facilitators write anywhere at any time. */
export function deskRules(view: WorkshopView | null, role: Role): DeskRules {
  if (!view) return free;
  const { agenda, state } = view;
  const step = currentStep({ agenda, phase: state.phase });
  return {
    newNotesIn: step && !can(role, 'run-workshop') ? step.blocks : [],
    votesIn: state.round && can(role, 'take-part') ? votedBlocks(state.round) : [],
  };
}

/** The blocks whose notes are voted on: a round without any is about the whole board. */
export function votedBlocks({ blocks }: { readonly blocks: DeskRules['votesIn'] }): DeskRules['votesIn'] {
  return blocks.length > 0 ? blocks : blockKeys;
}
