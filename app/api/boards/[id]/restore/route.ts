import { parseBoardId } from '#lib/board/ids.ts';
import { restoreBoard } from '#server/store/boards.ts';
import { handleChange } from '../../../handle.ts';
import { Refusal } from '../../../refusal.ts';

/** Nobody has a role on a deleted board, so the store itself asks whether the caller owned it. */
export const POST = handleChange<{ id: string }>(async ({ params, user, services }) => {
  const boardId = parseBoardId(params.id);
  if (!boardId || !(await restoreBoard(services.store.db, boardId, user.id)))
    throw new Refusal('no-such-board');
  return { id: boardId };
});
