import { listRecaps } from '#server/store/recaps.ts';
import { allow } from '../../../allow.ts';
import { handleRead } from '../../../handle.ts';

/** What is kept of the board's workshops, newest first. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'open-board');
  return { recaps: await listRecaps(call.services.store.db, boardId) };
});
