import type { Person } from '#components/board/people.ts';
import type { UserId } from '#lib/board/ids.ts';

/** The member who is or was that person; nobody for who has left. */
export function findPerson(people: readonly Person[], id: UserId): Person | undefined {
  return people.find((person) => person.id === id || person.formerIds?.includes(id));
}

export function nameOf(people: readonly Person[], id: UserId): string {
  return findPerson(people, id)?.name ?? 'A former member';
}
