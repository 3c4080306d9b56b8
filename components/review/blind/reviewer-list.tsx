import type { Person } from '#components/board/people.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { Review } from '#lib/review/review.ts';
import { localZone } from '../local-zone.ts';
import { Face } from '../panel/face.tsx';
import { nameOf } from '../panel/find-person.ts';
import { dueWords } from './due-words.ts';

type ReviewerListProps = { readonly review: Review; readonly people: readonly Person[] };

/** Who was asked, and who has handed in; never what. */
export function ReviewerList({ review, people }: ReviewerListProps) {
  const zone = localZone();
  return (
    <ul aria-label="Reviewers" className="grid gap-1.5">
      {review.reviewers.map(({ user, submittedAt }) => (
        <li key={user} className="flex items-center gap-2">
          <Face user={user} />
          <span className="min-w-0 flex-1 truncate">{nameOf(people, user)}</span>
          {submittedAt === null ? (
            <span className="text-muted">Not yet</span>
          ) : (
            <span className="flex shrink-0 items-center gap-1 text-ok">
              <Icon name="check" className="size-4" />
              Handed in
              <span className="sr-only"> {dueWords(submittedAt, zone)}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
