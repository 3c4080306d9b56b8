import { z } from 'zod';
import { setLobby } from '#server/store/knocks.ts';
import { allow } from '../../../allow.ts';
import { handleChange } from '../../../handle.ts';
import { readBody } from '../../../read-body.ts';

const shape = z.object({ on: z.boolean() });

/** Whether those who come by a link wait until somebody admits them. Who waits already goes on waiting. */
export const PATCH = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'switch-lobby');
  const { on } = await readBody(call.request, shape);
  await call.record.commit(async (trx) => {
    await setLobby(trx, boardId, on);
    call.record.add({ on });
  });
  call.services.rooms.sendEvent(boardId, { type: 'knocks-changed' });
  return { on };
});
