import { z } from 'zod';
import { can, roles } from '#lib/board/can.ts';
import { parseUserId } from '#lib/board/ids.ts';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { changeRole } from '#server/records/change-role.ts';
import { removeMember } from '#server/records/remove-member.ts';
import { allow } from '../../../../allow.ts';
import { handleChange } from '../../../../handle.ts';
import { maker } from '../../../../maker.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';

type Params = { id: string; user: string };

const change = z.object({ role: z.enum(roles) });
const removal = z.object({ links: z.enum(['keep', 'revoke']).default('keep') });

export const PATCH = handleChange<Params>(async (call) => {
  const { boardId } = await allow(call, 'change-roles');
  const userId = parseUserId(call.params.user);
  const { role } = await readBody(call.request, change);
  if (!userId) throw new Refusal('no-such-person');
  await call.record.commit(async (trx) => {
    const made = await changeRole(trx, { boardId, actorId: call.user.id, userId, role, now: maker.now() });
    if (typeof made === 'string') throw new Refusal(codes[made]);
    call.record.add({ member: userId, from: made.from, to: role });
  });
  const { rooms } = call.services;
  await rooms.recheckRoles(boardId);
  rooms.sendEvent(boardId, { type: 'people-changed' });
  return { id: userId, role };
});

/** Takes somebody off the board; who names themselves leaves it. */
export const DELETE = handleChange<Params>(async (call) => {
  const isSelf = call.params.user === call.user.id;
  const { boardId, role } = await allow(call, isSelf ? 'leave-board' : 'remove-members');
  const userId = parseUserId(call.params.user);
  const { links } = await readBody(call.request, removal);
  if (!userId) throw new Refusal('no-such-person');
  await call.record.commit(async (trx) => {
    const wanted = isSelf && !can(role, 'remove-members') ? 'keep' : links;
    const made = await removeMember(trx, {
      boardId,
      actorId: call.user.id,
      userId,
      links: wanted,
      now: maker.now(),
    });
    if (typeof made === 'string') throw new Refusal(codes[made]);
    call.record.add({ member: userId, from: made.from, links: wanted });
  });
  const { rooms } = call.services;
  const reason = isSelf ? 'left' : 'removed';
  rooms.closeWhere(
    (seat, board) => board === boardId && seat.user.id === userId,
    closeCodes.noSuchBoard,
    reason,
  );
  rooms.sendEvent(boardId, { type: 'people-changed' });
  return { id: userId };
});

const codes = {
  'no-such-member': 'no-such-person',
  'not-allowed': 'not-allowed',
  'last-owner': 'last-owner',
} as const;
