import type { NoteId } from '#lib/board/ids.ts';
import type { Proposal } from '#lib/review/suggestion.ts';

/**
 * How a proposal stands to the board as it is: it `fits`; it is `done` already; its note `changed` since, or is `gone`,
 * so that it cannot be accepted any more.
 */
export type ProposalStanding = 'fits' | 'done' | 'changed' | 'gone';

/** @param plain what its note says now; nothing when it is not on the board */
export function proposalStanding(proposal: Proposal, plain: string | undefined): ProposalStanding {
  switch (proposal.is) {
    case 'new-note':
      return 'fits';
    case 'rewording':
      if (plain === undefined) return 'gone';
      if (plain === proposal.text) return 'done';
      return plain === proposal.was ? 'fits' : 'changed';
    case 'removal':
      if (plain === undefined) return 'done';
      return plain === proposal.was ? 'fits' : 'changed';
    default:
      return proposal satisfies never;
  }
}

export function noteOf(proposal: Proposal): NoteId | null {
  return proposal.is === 'new-note' ? null : proposal.note;
}
