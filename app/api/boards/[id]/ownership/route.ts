import { z } from 'zod';
import { parseUserId } from '#lib/board/ids.ts';
import { transferOwnership } from '#server/records/transfer-ownership.ts';
import { allow } from '../../../allow.ts';
import { handleChange } from '../../../handle.ts';
import { maker } from '../../../maker.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';

const shape = z.object({ user: z.string() });

/** Gives the board to another member; whoever gives it stays as facilitator. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'transfer-ownership');
  const userId = parseUserId((await readBody(call.request, shape)).user);
  if (!userId) throw new Refusal('no-such-person');
  await call.record.commit(async (trx) => {
    const made = await transferOwnership(trx, {
      boardId,
      actorId: call.user.id,
      userId,
      now: maker.now(),
    });
    if (made === 'not-allowed') throw new Refusal('not-allowed');
    if (typeof made === 'string') throw new Refusal('no-such-person');
    call.record.add({ member: userId, from: made.from, to: 'owner' });
  });
  const { rooms } = call.services;
  await rooms.recheckRoles(boardId);
  rooms.sendEvent(boardId, { type: 'people-changed' });
  return { id: userId };
});
