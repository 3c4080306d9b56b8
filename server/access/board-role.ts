import type { Kysely } from 'kysely';
import type { Role } from '#lib/board/can.ts';
import { type BoardId, parseBoardId } from '#lib/board/ids.ts';
import { roleOf } from '../store/members.ts';
import type { Schema } from '../store/schema.ts';
import type { SessionUser } from './session-user.ts';

export type BoardAccess = { readonly boardId: BoardId; readonly role: Role; readonly user: SessionUser };

/**
 * What a person is on a board: the first question of every page, handler and socket. `null` for nobody, for a
 * stranger, and for a board that is deleted, unknown or not even an id, all alike.
 */
export async function boardRole(
  db: Kysely<Schema>,
  user: SessionUser | null,
  boardId: unknown,
): Promise<BoardAccess | null> {
  const id = parseBoardId(boardId);
  if (!user || !id) return null;
  const role = await roleOf(db, id, user.id);
  return role && { boardId: id, role, user };
}
