'use client';

import { useId } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import type { Person } from '#components/board/people.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { can } from '#lib/board/can.ts';
import type { UserId } from '#lib/board/ids.ts';
import { roleTitles } from '#lib/board/role-titles.ts';
import { MAX_REVIEWERS } from '#lib/review/review.ts';

type ReviewerChoiceProps = {
  readonly people: readonly Person[];
  readonly chosen: ReadonlySet<UserId>;
  readonly onChoose: (chosen: ReadonlySet<UserId>) => void;
  readonly error: string | null;
};

/** Members of the board who may comment, some of whom are asked. */
export function ReviewerChoice({ people, chosen, onChoose, error }: ReviewerChoiceProps) {
  const { me } = useOpenBoard();
  const errorId = useId();
  const may = people
    .filter(({ role }) => can(role, 'comment'))
    .toSorted((a, b) => Number(a.id === me.id) - Number(b.id === me.id) || a.name.localeCompare(b.name));
  const others = may.filter(({ id }) => id !== me.id).slice(0, MAX_REVIEWERS);
  const turn = (id: UserId, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1.5 text-sm font-medium text-ink">Reviewers</legend>
      {others.length === 0 && (
        <p className="mb-1.5 text-sm text-muted">
          Nobody else on this board may comment yet. Share it with “Can comment” first.
        </p>
      )}
      <ul className="max-h-56 overflow-y-auto rounded-control border border-line p-1">
        {may.map(({ id, name, colour, initials, role }) => (
          <li key={id}>
            <label className="flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-2 py-1 text-sm hover:bg-sunken">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => turn(id, event.target.checked)}
                className="size-4 accent-accent"
              />
              <span aria-hidden="true" className="contents">
                <Avatar name={name} colour={colour} initials={initials} size="small" />
              </span>
              <span className="min-w-0 flex-1 truncate">
                {name}
                {id === me.id && <span className="text-muted"> (you)</span>}
              </span>
              <span className="text-muted">{roleTitles[role]}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="mt-1 flex min-h-8 items-center justify-between gap-2">
        <p id={errorId} role="alert" className="text-sm text-danger">
          {error}
        </p>
        {others.length > 1 && (
          <Button
            variant="quiet"
            size="small"
            onClick={() => onChoose(new Set([...chosen, ...others.map(({ id }) => id)]))}
          >
            Choose all others
          </Button>
        )}
      </div>
    </fieldset>
  );
}
