import { z } from 'zod';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { readTitle } from '#server/records/read-title.ts';
import { renameBoard, softDeleteBoard } from '#server/store/boards.ts';
import { allow } from '../../allow.ts';
import { handleChange } from '../../handle.ts';
import { readBody } from '../../read-body.ts';
import { Refusal } from '../../refusal.ts';

const shape = z.object({ title: z.string() });

export const PATCH = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'rename-board');
  const title = readTitle((await readBody(call.request, shape)).title);
  if (title === null) throw new Refusal('bad-request');
  await call.record.commit((trx) => renameBoard(trx, boardId, title, Date.now()));
  call.services.rooms.sendEvent(boardId, { type: 'board-renamed', title });
  return { title };
});

export const DELETE = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'delete-board');
  await call.record.commit((trx) => softDeleteBoard(trx, boardId, Date.now()));
  await call.services.rooms.closeBoard(boardId, closeCodes.noSuchBoard);
  return { id: boardId };
});
