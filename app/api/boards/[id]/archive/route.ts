import { archiveBoard } from '#server/store/archive-board.ts';
import { allow } from '../../../allow.ts';
import { handleChange } from '../../../handle.ts';

/** Puts the board away for the caller alone. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'archive-board');
  await archiveBoard(call.services.store.db, boardId, call.user.id, Date.now());
  return { id: boardId };
});

/** Brings it back from there. */
export const DELETE = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'archive-board');
  await archiveBoard(call.services.store.db, boardId, call.user.id, null);
  return { id: boardId };
});
