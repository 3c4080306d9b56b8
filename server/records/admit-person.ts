import type { Transaction } from 'kysely';
import type { Role } from '#lib/board/can.ts';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { returnUse } from '#server/store/invites.ts';
import { declineKnock, deleteKnock, findKnock } from '#server/store/knocks.ts';
import { addMember } from '#server/store/members.ts';
import type { Schema } from '#server/store/schema.ts';

export type Answer = {
  readonly boardId: BoardId;
  readonly userId: UserId;
  readonly admit: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** Answers somebody who waits; `null` when they do not (any more). A use of the link counts only for who is let in. */
export async function admitPerson(
  trx: Transaction<Schema>,
  { boardId, userId, admit, now }: Answer,
): Promise<{ readonly role: Role } | null> {
  const waiting = await findKnock(trx, boardId, userId);
  if (!waiting || waiting.isDeclined) return null;
  const { role, inviteId } = waiting;
  if (!admit) {
    if (!(await declineKnock(trx, { boardId, userId, now }))) return null;
    await returnUse(trx, inviteId);
    return { role };
  }
  // Of two who admit at once, one finds the knock.
  if (!(await deleteKnock(trx, boardId, userId))) return null;
  await addMember(trx, { boardId, userId, role, now, inviteId });
  return { role };
}
