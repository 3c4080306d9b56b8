'use client';

import { useSyncExternalStore } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { parsePerson } from '#components/board/parse-person.ts';
import type { Person } from '#components/board/people.ts';
import { useBoardResource } from '#components/people/use-board-resource.ts';
import { can } from '#lib/board/can.ts';
import type { UserId } from '#lib/board/ids.ts';

export type RoomPeople = {
  /** Everybody who is at the board now, those who take part by their names. */
  readonly here: readonly Person[];
  readonly nameOf: (user: UserId) => string;
};

/** Who is in the room. Renders when somebody comes or goes, and not at every move of a cursor. */
export function useRoomPeople(): RoomPeople {
  const { session, me } = useOpenBoard();
  const { subscribe, getPeers } = session.presence;
  const [loaded] = useBoardResource('people', parsePeople, ['people-changed']);
  const readIds = () => idsOf([me.id, ...getPeers().map(({ user }) => user.id)]);
  const ids = useSyncExternalStore(subscribe, readIds, readIds);

  const members = loaded.is === 'here' ? loaded.data : [me];
  const at = new Set(ids.split(' '));
  return {
    here: members.filter(({ id }) => at.has(id)).toSorted((a, b) => a.name.localeCompare(b.name)),
    nameOf: (user) =>
      members.find(({ id, formerIds }) => id === user || formerIds?.includes(user))?.name ??
      'Somebody who has left',
  };
}

/** How many of those who are here could say that they are done: those who run the room are asked nothing. */
export function countAsked({ here }: RoomPeople, done: readonly UserId[]): number {
  const asked = here.filter(({ role }) => can(role, 'take-part') && !can(role, 'run-workshop'));
  return new Set([...asked.map(({ id }) => id), ...done]).size;
}

/** How many of those who are here may vote. */
export function countVoters({ here }: RoomPeople, finished: readonly UserId[]): number {
  const voters = here.filter(({ role }) => can(role, 'take-part'));
  return new Set([...voters.map(({ id }) => id), ...finished]).size;
}

function idsOf(users: readonly string[]): string {
  return Array.from(new Set(users)).sort().join(' ');
}

function parsePeople(data: unknown): readonly Person[] | null {
  const people = typeof data === 'object' && data !== null && 'people' in data ? data.people : null;
  return Array.isArray(people) ? people.flatMap((each) => parsePerson(each) ?? []) : null;
}
