import { type Action, can, type Role } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { boardRole } from '#server/access/board-role.ts';
import type { Call } from './handle.ts';
import { Refusal } from './refusal.ts';

export type Allowed = { readonly boardId: BoardId; readonly role: Role };

/**
 * The board in the address and the caller's role on it, when they may do `action`.
 * @throws {Refusal} `no-such-board` alike for a board that is not there and one that the caller may not see
 */
export async function allow(
  { services, user, params, record }: Call<{ id: string }>,
  action: Action,
): Promise<Allowed> {
  const access = await boardRole(services.store.db, user, params.id);
  if (!access || !can(access.role, 'open-board')) throw new Refusal('no-such-board');
  record.about(access.boardId, action);
  if (!can(access.role, action)) throw new Refusal('not-allowed');
  return access;
}
