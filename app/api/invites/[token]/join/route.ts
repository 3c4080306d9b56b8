import { joinBoard } from '#server/records/join-board.ts';
import { handleChange } from '../../../handle.ts';
import { Refusal } from '../../../refusal.ts';

export const POST = handleChange<{ token: string }>(async ({ params, user, services }) => {
  const { store, rooms } = services;
  const boardId = await joinBoard(store.db, { token: params.token, userId: user.id, now: Date.now() });
  if (!boardId) throw new Refusal('no-such-invite');
  rooms.sendEvent(boardId, { type: 'people-changed' });
  return { boardId };
});
