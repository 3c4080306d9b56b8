import { z } from 'zod';
import { mayGrant } from '#lib/board/can.ts';
import { invitePeople } from '#server/records/invite-people.ts';
import { allow } from '../../../allow.ts';
import { handleChange } from '../../../handle.ts';
import { maker } from '../../../maker.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';

const shape = z.object({ role: z.enum(['editor', 'viewer']) });

/** `url` is a path of this site: the client knows under which address it was reached. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { boardId, role } = await allow(call, 'invite-people');
  const { role: granted } = await readBody(call.request, shape);
  if (!mayGrant(role, granted)) throw new Refusal('not-allowed');
  const token = await invitePeople(
    call.services.store.db,
    { boardId, role: granted, createdBy: call.user.id },
    maker,
  );
  return Response.json({ url: `/join/${token}` }, { status: 201 });
});
