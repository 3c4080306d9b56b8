import { duplicateBoard } from '#server/records/duplicate-board.ts';
import { findBoard } from '#server/store/boards.ts';
import { allow } from '../../../allow.ts';
import { handleChange } from '../../../handle.ts';
import { maker } from '../../../maker.ts';
import { Refusal } from '../../../refusal.ts';

export const POST = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'duplicate-board');
  const { store, rooms } = call.services;
  const [board, state] = await Promise.all([findBoard(store.db, boardId), rooms.readState(boardId)]);
  if (!board || !state) throw new Refusal('no-such-board');
  const id = await duplicateBoard(store.db, { title: board.title, state, ownerId: call.user.id }, maker);
  return Response.json({ id }, { status: 201 });
});
