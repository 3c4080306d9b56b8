import type { BoardId } from '#lib/board/ids.ts';
import { parsePerson } from './parse-person.ts';
import type { Person } from './people.ts';

/** Asks the server to rename the board; false when it did not. */
export async function renameBoard(boardId: BoardId, title: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/boards/${boardId}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title }),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** The board's members now, or `null` when they cannot be had. */
export async function fetchPeople(boardId: BoardId): Promise<readonly Person[] | null> {
  try {
    const response = await fetch(`/api/boards/${boardId}/people`);
    if (!response.ok) return null;
    const body: unknown = await response.json();
    const people = typeof body === 'object' && body !== null && 'people' in body ? body.people : null;
    return Array.isArray(people) ? people.flatMap((each) => parsePerson(each) ?? []) : null;
  } catch {
    return null;
  }
}

/** The board's document as one update, or `null`: the socket brings it then. */
export async function fetchBoardState(boardId: BoardId): Promise<Uint8Array | null> {
  try {
    const response = await fetch(`/api/boards/${boardId}/state`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
