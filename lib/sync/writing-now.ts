import { can, type Role } from '../board/can.ts';
import { boardWriters, currentStep, type Workshop } from '../workshop/workshop.ts';

/** What one person may write at this moment. */
export type Writing = {
  /** Whether they may change what all see. */
  readonly board: 'open' | 'closed';
  /** Where their new notes come to. */
  readonly newNotes: 'board' | 'draft' | 'nowhere';
};

/** What of a workshop decides who may write. */
export type WorkshopRules = Pick<Workshop, 'agenda' | 'phase' | 'lock'>;

/** What a person of this role may write now; `null`: there is no workshop. A locked board has no say over drafts. */
export function writingNow(role: Role, workshop: WorkshopRules | null): Writing {
  if (!can(role, 'edit-notes')) return { board: 'closed', newNotes: 'nowhere' };
  const isOpen = !workshop || can(role, 'run-workshop') || boardWriters(workshop) === 'editors';
  const board = isOpen ? 'open' : 'closed';
  if (workshop && isPrivate(workshop)) return { board, newNotes: 'draft' };
  return { board, newNotes: isOpen ? 'board' : 'nowhere' };
}

export function isPrivate(workshop: WorkshopRules): boolean {
  return currentStep(workshop)?.mode === 'private';
}
