'use client';

import { useMemo } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { MentionMember } from '#components/review/composer/comment-composer-props.ts';
import { useReview } from '../threads/review-context.ts';

/** Whom this person may name in a comment. */
export function useMentionMembers(): readonly MentionMember[] {
  const { people } = useReview();
  const { me } = useOpenBoard();
  return useMemo(
    () => people.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, name })),
    [people, me],
  );
}
