import { parseBoardId } from '#lib/board/ids.ts';
import { boardRole } from '#server/access/board-role.ts';
import { findKnock } from '#server/store/knocks.ts';
import { handleRead } from '../../../../handle.ts';
import { Refusal } from '../../../../refusal.ts';

/**
 * How it stands with the caller's own wish to join: `waiting`, `declined`, or `member`. Whoever neither waits nor is
 * in is told that there is no such board, as of any other.
 */
export const GET = handleRead<{ id: string }>(async ({ params, user, services }) => {
  const { db } = services.store;
  if (await boardRole(db, user, params.id)) return { is: 'member' };
  const boardId = parseBoardId(params.id);
  const knock = boardId && (await findKnock(db, boardId, user.id));
  if (!knock) throw new Refusal('no-such-board');
  return { is: knock.isDeclined ? 'declined' : 'waiting' };
});
