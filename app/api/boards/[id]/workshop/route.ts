import { allow } from '../../../allow.ts';
import { handleRead } from '../../../handle.ts';

/** The workshop as the one who asks may know it. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'open-board');
  return call.services.workshops.answer(boardId, call.user.id);
});
