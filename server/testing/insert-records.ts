import type { BoardId, UserId } from '#lib/board/ids.ts';
import { parseBoardId, parseUserId } from '#lib/board/ids.ts';
import { insertBoard } from '../store/boards.ts';
import type { Store } from '../store/open-store.ts';
import { createUser, type User } from '../store/users.ts';

/** An id that reads well in a failing test: `user-ann`. */
export function userId(name: string): UserId {
  const id = parseUserId(`user-${name}`);
  if (!id) throw new Error(`"user-${name}" is no id.`);
  return id;
}

export function boardId(name: string): BoardId {
  const id = parseBoardId(`board-${name}`);
  if (!id) throw new Error(`"board-${name}" is no id.`);
  return id;
}

/** Adds a person called `name`. */
export async function insertTestUser({ db }: Pick<Store, 'db'>, name: string): Promise<User> {
  const user: User = { id: userId(name), name, colour: 'teal' };
  await createUser(db, { ...user, now: 1 });
  return user;
}

/** Adds a board of that owner, with an empty first update. */
export async function insertTestBoard(
  { db }: Pick<Store, 'db'>,
  name: string,
  owner: User,
  now = 1_000,
): Promise<BoardId> {
  const id = boardId(name);
  // The encoded form of a Yjs update that changes nothing.
  const firstUpdate = new Uint8Array([0, 0]);
  await db
    .transaction()
    .execute((trx) => insertBoard(trx, { id, title: name, ownerId: owner.id, now, firstUpdate }));
  return id;
}
