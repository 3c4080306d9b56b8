import { z } from 'zod';
import { parseBoardId } from '#lib/board/ids.ts';
import { purgeOwnBoard } from '#server/records/purge-own-board.ts';
import { handleChange } from '../../../handle.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';

const shape = z.object({ title: z.string() });

/** Removes a board from the bin for good. Nobody has a role on a deleted board, so its owner is looked up. */
export const POST = handleChange<{ id: string }>(async ({ request, params, user, services }) => {
  const boardId = parseBoardId(params.id);
  const { title } = await readBody(request, shape);
  if (!boardId) throw new Refusal('no-such-board');
  const outcome = await purgeOwnBoard(services.store.db, {
    boardId,
    ownerId: user.id,
    title,
    now: Date.now(),
  });
  if (outcome === 'no-such-board') throw new Refusal('no-such-board');
  if (outcome === 'other-title') throw new Refusal('bad-request');
  // The board's own record of who did what is gone with it.
  services.log.info({ boardId, userId: user.id }, 'a board was removed for good by its owner');
  return { id: boardId };
});
