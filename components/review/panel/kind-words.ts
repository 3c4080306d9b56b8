import type { Proposal, Suggestion } from '#lib/review/suggestion.ts';
import type { ResolutionOutcome, Thread, ThreadKind } from '#lib/review/thread.ts';

/** What a thread is, with `plain` for one that is of no kind. */
export const kindWords: Readonly<Record<ThreadKind | 'plain', string>> = {
  plain: 'Comment',
  question: 'Question',
  assumption: 'Assumption',
  contradiction: 'Contradiction',
  evidence: 'Evidence',
  praise: 'Praise',
};

/** What a thread is called: one that proposes something is a suggestion before anything else. */
export function threadWord({ kind, suggestion }: Pick<Thread, 'kind' | 'suggestion'>): string {
  return suggestion && kind === null ? 'Suggestion' : kindWords[kind ?? 'plain'];
}

/** What a thread came to. */
export const outcomeWords: Readonly<Record<ResolutionOutcome, string>> = {
  changed: 'Changed',
  kept: 'Kept as it is',
  'to-test': 'To test',
};

/** What is suggested, and what came of it. */
export function suggestionWords({ proposal, answer }: Suggestion): string {
  return `Suggestion: ${proposalWords[proposal.is]}${answer ? `, ${answer.is}` : ''}`;
}

const proposalWords: Readonly<Record<Proposal['is'], string>> = {
  'new-note': 'a new note',
  rewording: 'other words',
  removal: 'take the note away',
};
