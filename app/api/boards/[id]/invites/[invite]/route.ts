import { z } from 'zod';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { revokeInvite } from '#server/records/revoke-invite.ts';
import { allow } from '../../../../allow.ts';
import { handleChange } from '../../../../handle.ts';
import { maker } from '../../../../maker.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';

const shape = z.object({ guests: z.enum(['stay', 'put-out']).default('stay') });

/** Revokes a link, and takes those off the board who came by it if so asked. */
export const DELETE = handleChange<{ id: string; invite: string }>(async (call) => {
  const { boardId, role } = await allow(call, 'invite-people');
  const { guests } = await readBody(call.request, shape);
  const inviteId = call.params.invite;
  call.record.about(boardId, 'manage-invites');
  const putOut = await call.record.commit(async (trx) => {
    const made = await revokeInvite(trx, {
      boardId,
      actorId: call.user.id,
      actorRole: role,
      inviteId,
      guests,
      now: maker.now(),
    });
    if (typeof made === 'string') throw new Refusal(made);
    call.record.add({ invite: inviteId, guests, putOut: made.putOut.length });
    return new Set<string>(made.putOut);
  });
  const { rooms } = call.services;
  rooms.closeWhere(
    (seat, board) => board === boardId && putOut.has(seat.user.id),
    closeCodes.noSuchBoard,
    'link-revoked',
  );
  if (putOut.size > 0) rooms.sendEvent(boardId, { type: 'people-changed' });
  rooms.sendEvent(boardId, { type: 'invites-changed' });
  return { id: inviteId, putOut: putOut.size };
});
