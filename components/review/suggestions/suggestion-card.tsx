'use client';

import type { UserId } from '#lib/board/ids.ts';
import type { Suggestion, SuggestionAnswer } from '#lib/review/suggestion.ts';
import type { DeedAnswer } from '../threads/thread-store.ts';
import { AnswerForm, type GivenAnswer } from './answer-form.tsx';
import { noteOf, proposalStanding } from './proposal-standing.ts';
import { ProposalView } from './proposal-view.tsx';
import { useNote } from './use-note.ts';

export type SuggestionCardProps = {
  readonly suggestion: Suggestion;
  /** Whether the reader may accept or decline it. */
  readonly mayAnswer: boolean;
  readonly nameOf: (user: UserId) => string;
  /** Resolves to `null` when it is done, else to words that say why not. */
  readonly onAnswer: (answer: GivenAnswer) => DeedAnswer;
};

/** What a thread proposes, with the buttons that answer it, or its answer. */
export function SuggestionCard({ suggestion, mayAnswer, nameOf, onAnswer }: SuggestionCardProps) {
  const { proposal, answer } = suggestion;
  const note = useNote(noteOf(proposal));
  return (
    <div className="rounded-card border border-line bg-sunken p-2.5">
      <ProposalView proposal={proposal} />
      {answer && <AnswerLine answer={answer} by={nameOf(answer.by)} />}
      {!answer && (
        <AnswerForm
          standing={proposalStanding(proposal, note?.plain)}
          nowSays={note?.plain}
          mayAnswer={mayAnswer}
          onAnswer={onAnswer}
        />
      )}
    </div>
  );
}

function AnswerLine({ answer, by }: { readonly answer: SuggestionAnswer; readonly by: string }) {
  switch (answer.is) {
    case 'accepted':
      return (
        <p className="mt-2 text-sm text-ink">
          <b className="font-semibold text-ok">Accepted</b> by {by}. The board has it.
        </p>
      );
    case 'declined':
      return (
        <p className="mt-2 text-sm wrap-anywhere whitespace-pre-wrap text-ink">
          <b className="font-semibold">Declined</b> by {by}: {answer.because}
        </p>
      );
    default:
      return answer satisfies never;
  }
}
