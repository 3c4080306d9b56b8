'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import { useRole } from '#components/people/use-board-resource.ts';
import { SuggestionCard } from '#components/review/suggestions/suggestion-card.tsx';
import type { Thread } from '#lib/review/thread.ts';
import { mayAnswerSuggestion } from '#lib/review/thread-rights.ts';
import { useReview } from '../threads/review-context.ts';
import { nameOf } from './find-person.ts';

/** What a thread proposes, if it proposes anything. */
export function SuggestionPart({ thread }: { readonly thread: Thread }) {
  const { threads, people } = useReview();
  const { me } = useOpenBoard();
  const role = useRole();
  if (!thread.suggestion) return null;
  return (
    <div className="mt-3">
      <SuggestionCard
        suggestion={thread.suggestion}
        mayAnswer={mayAnswerSuggestion({ id: me.id, role }, thread)}
        nameOf={(id) => nameOf(people, id)}
        onAnswer={(answer) => threads.answer(thread.id, answer)}
      />
    </div>
  );
}
