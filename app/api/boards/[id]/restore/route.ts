import { parseBoardId } from '#lib/board/ids.ts';
import { restoreBoard } from '#server/store/boards.ts';
import { handleChange } from '../../../handle.ts';
import { Refusal } from '../../../refusal.ts';

/** Nobody has a role on a deleted board, so the store itself asks whether the caller owned it. */
export const POST = handleChange<{ id: string }>(async ({ params, user, record }) => {
  const boardId = parseBoardId(params.id);
  if (!boardId) throw new Refusal('no-such-board');
  await record.commit(async (trx) => {
    if (!(await restoreBoard(trx, boardId, user.id))) throw new Refusal('no-such-board');
    record.about(boardId, 'restore-board');
  });
  return { id: boardId };
});
