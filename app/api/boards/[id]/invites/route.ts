import { z } from 'zod';
import { can, mayGrant } from '#lib/board/can.ts';
import { MAX_INVITE_PASSWORD, MAX_INVITE_USES, MIN_INVITE_PASSWORD } from '#lib/board/limits.ts';
import { inviteLifetimes, invitePeople } from '#server/records/invite-people.ts';
import { listInvites } from '#server/store/invites.ts';
import { allow } from '../../../allow.ts';
import { handleChange, handleRead } from '../../../handle.ts';
import { maker } from '../../../maker.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';

const shape = z.object({
  role: z.enum(['facilitator', 'editor', 'commenter', 'viewer']),
  password: z.string().min(MIN_INVITE_PASSWORD).max(MAX_INVITE_PASSWORD).nullable().default(null),
  lifetime: z.enum(inviteLifetimes).default('never'),
  maxUses: z.int().min(1).max(MAX_INVITE_USES).nullable().default(null),
});

/** The links that hold or held: all of the board for those who run it, their own for others. Never a token. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId, role } = await allow(call, 'invite-people');
  const mine = can(role, 'manage-invites') ? undefined : call.user.id;
  return { invites: await listInvites(call.services.store.db, boardId, mine) };
});

/** `url` is a path of this site: the client knows under which address it was reached. It is told this once. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { boardId, role } = await allow(call, 'invite-people');
  const { password, ...wanted } = await readBody(call.request, shape);
  if (!mayGrant(role, wanted.role)) throw new Refusal('not-allowed');
  // Slow on purpose, and so before the transaction.
  const passwordHash = password === null ? null : await call.services.access.passwords.hash(password);
  const made = await call.record.commit(async (trx) => {
    const invite = await invitePeople(
      trx,
      { boardId, createdBy: call.user.id, passwordHash, ...wanted },
      maker,
    );
    call.record.add({ invite: invite.id, hasPassword: password !== null, ...wanted });
    return invite;
  });
  call.services.rooms.sendEvent(boardId, { type: 'invites-changed' });
  return Response.json({ id: made.id, url: `/join/${made.token}` }, { status: 201 });
});
