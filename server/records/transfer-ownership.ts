import type { Transaction } from 'kysely';
import { can, type Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { holdOwners, roleOf, setRole } from '#server/store/members.ts';
import type { Schema } from '#server/store/schema.ts';
import type { PeopleRefusal } from './people-refusal.ts';

export type Transfer = {
  readonly boardId: BoardId;
  readonly actorId: UserId;
  readonly userId: UserId;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** Makes another member the owner in the actor's place, who is a facilitator from then on. */
export async function transferOwnership(
  trx: Transaction<Schema>,
  { boardId, actorId, userId, now }: Transfer,
): Promise<{ readonly from: Role } | PeopleRefusal> {
  await holdOwners(trx, boardId);
  const actor = await roleOf(trx, boardId, actorId);
  const from = await roleOf(trx, boardId, userId);
  if (!can(actor, 'transfer-ownership')) return 'not-allowed';
  if (from === null || userId === actorId) return 'no-such-member';
  await setRole(trx, { boardId, userId, role: 'owner', now });
  await setRole(trx, { boardId, userId: actorId, role: 'facilitator', now });
  return { from };
}
