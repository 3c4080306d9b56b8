import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { findInvite } from '#server/store/invites.ts';
import { addMember } from '#server/store/members.ts';
import type { Schema } from '#server/store/schema.ts';

/** Takes an invitation; `null` when the link does not hold (any more). Taking it twice changes nothing. */
export async function joinBoard(
  db: Kysely<Schema>,
  { token, userId, now }: { token: string; userId: UserId; now: number },
): Promise<BoardId | null> {
  const invite = await findInvite(db, token);
  if (!invite) return null;
  await addMember(db, { boardId: invite.boardId, userId, role: invite.role, now });
  return invite.boardId;
}
