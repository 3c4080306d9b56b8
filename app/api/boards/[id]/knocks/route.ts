import { hasLobby, listWaiting } from '#server/store/knocks.ts';
import { allow } from '../../../allow.ts';
import { handleRead } from '../../../handle.ts';

/** Who waits to be let in, and whether those who come wait at all. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'admit-people');
  const { db } = call.services.store;
  const [on, waiting] = await Promise.all([hasLobby(db, boardId), listWaiting(db, boardId)]);
  return { on, waiting };
});
