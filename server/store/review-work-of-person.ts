import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import { parseProposal } from '#lib/review/parse-suggestion.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** Something that somebody did in a board's threads and reviews, in short. `at`: milliseconds since 1970. */
export type OwnReviewWork = {
  readonly board: string;
  readonly at: number;
  readonly did:
    | 'proposed'
    | 'resolved'
    | 'declined'
    | 'accepted'
    | 'reacted'
    | 'asked for a review'
    | 'handed in';
  /** The words that they wrote for it, or the emoji; empty for none. */
  readonly text: string;
};

/** All of that besides comments, on any board that is there, the oldest first. */
export async function reviewWorkOfPerson(
  db: Kysely<Schema>,
  userId: UserId,
): Promise<readonly OwnReviewWork[]> {
  const proposed = await db
    .selectFrom('suggestions')
    .innerJoin('threads', 'threads.id', 'suggestions.thread_id')
    .innerJoin('boards', 'boards.id', 'suggestions.board_id')
    .select(['boards.id as board', 'threads.created_at as at', 'suggestions.proposal'])
    .where('threads.created_by', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .execute();
  const answered = await db
    .selectFrom('suggestions')
    .innerJoin('boards', 'boards.id', 'suggestions.board_id')
    .select(['boards.id as board', 'answered_at as at', 'answer', 'because as text'])
    .where('answered_by', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .execute();
  const resolved = await db
    .selectFrom('threads')
    .innerJoin('boards', 'boards.id', 'threads.board_id')
    .select(['boards.id as board', 'resolved_at as at', 'because as text'])
    .where('resolved_by', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .execute();
  const reacted = await db
    .selectFrom('reactions')
    .innerJoin('boards', 'boards.id', 'reactions.board_id')
    .select(['boards.id as board', 'at', 'emoji as text'])
    .where('user_id', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .execute();
  const asked = await db
    .selectFrom('reviews')
    .innerJoin('boards', 'boards.id', 'reviews.board_id')
    .select(['boards.id as board', 'asked_at as at', 'ask as text'])
    .where('asked_by', '=', userId)
    .where('boards.deleted_at', 'is', null)
    .execute();
  const handedIn = await db
    .selectFrom('reviewers')
    .innerJoin('boards', 'boards.id', 'reviewers.board_id')
    .select(['boards.id as board', 'submitted_at as at'])
    .where('user_id', '=', userId)
    .where('submitted_at', 'is not', null)
    .where('boards.deleted_at', 'is', null)
    .execute();
  return [
    ...proposed.map(({ proposal, ...row }) => told('proposed', { ...row, text: proposedText(proposal) })),
    ...answered.map((row) => told(row.answer === 'accepted' ? 'accepted' : 'declined', row)),
    ...resolved.map((row) => told('resolved', row)),
    ...reacted.map((row) => told('reacted', row)),
    ...asked.map((row) => told('asked for a review', row)),
    ...handedIn.map((row) => told('handed in', { ...row, text: '' })),
  ].toSorted((a, b) => a.at - b.at);
}

function told(
  did: OwnReviewWork['did'],
  { board, at, text }: { readonly board: string; readonly at: number | null; readonly text: string | null },
): OwnReviewWork {
  return {
    board: stored('boards.id', parseText(board)),
    at: stored('suggestions.at', parseWhole(at)),
    did,
    text: text ?? '',
  };
}

function proposedText(json: string): string {
  const proposal = parseProposal(JSON.parse(json));
  return proposal && proposal.is !== 'removal' ? proposal.text : '';
}
