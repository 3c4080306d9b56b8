import { z } from 'zod';
import { parseUserId } from '#lib/board/ids.ts';
import { admitPerson } from '#server/records/admit-person.ts';
import { allow } from '../../../../allow.ts';
import { handleChange } from '../../../../handle.ts';
import { maker } from '../../../../maker.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';

const shape = z.object({ admit: z.boolean() });

/** Answers somebody who waits. */
export const POST = handleChange<{ id: string; user: string }>(async (call) => {
  const { boardId } = await allow(call, 'admit-people');
  const userId = parseUserId(call.params.user);
  const { admit } = await readBody(call.request, shape);
  if (!userId) throw new Refusal('no-such-person');
  await call.record.commit(async (trx) => {
    const answered = await admitPerson(trx, { boardId, userId, admit, now: maker.now() });
    if (!answered) throw new Refusal('no-such-person');
    call.record.add({ member: userId, to: answered.role, admit });
  });
  const { rooms } = call.services;
  rooms.sendEvent(boardId, { type: 'knocks-changed' });
  if (admit) rooms.sendEvent(boardId, { type: 'people-changed' });
  return { id: userId, admit };
});
