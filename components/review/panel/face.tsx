import { Avatar } from '#components/ui/avatar.tsx';
import type { UserId } from '#lib/board/ids.ts';
import { useReview } from '../threads/review-context.ts';
import { findPerson } from './find-person.ts';

/** Somebody's avatar beside their name, which says who it is. */
export function Face({ user }: { readonly user: UserId }) {
  const person = findPerson(useReview().people, user);
  return (
    <span aria-hidden="true" className="inline-flex">
      <Avatar
        name={person?.name ?? '?'}
        colour={person?.colour ?? 'grey'}
        initials={person?.initials}
        size="small"
      />
    </span>
  );
}
