'use client';

import { useOpenBoard } from '#components/board/board-context.ts';
import { parsePerson } from '#components/board/parse-person.ts';
import type { Person } from '#components/board/people.ts';
import { useBoardResource } from '#components/people/use-board-resource.ts';
import { ANONYMOUS, type UserId } from '#lib/board/ids.ts';

export type Members = {
  readonly people: readonly Person[];
  /** `null`: what the product itself did. */
  readonly nameOf: (user: UserId | null) => string;
  readonly personOf: (user: UserId) => Person | null;
};

/** Who is, and was, behind the ids of the past. */
export function useMembers(): Members {
  const { me } = useOpenBoard();
  const [loaded] = useBoardResource('people', parsePeople, ['people-changed']);
  const people = loaded.is === 'here' ? loaded.data : [me];
  const personOf = (user: UserId) =>
    people.find(({ id, formerIds }) => id === user || formerIds?.includes(user)) ?? null;
  return {
    people,
    personOf,
    nameOf: (user) => {
      if (user === null) return 'Ninefold';
      if (user === ANONYMOUS) return 'Anonymous';
      return personOf(user)?.name ?? 'A former member';
    },
  };
}

function parsePeople(data: unknown): readonly Person[] | null {
  const people = typeof data === 'object' && data !== null && 'people' in data ? data.people : null;
  return Array.isArray(people) ? people.flatMap((each) => parsePerson(each) ?? []) : null;
}
