import { parseThreadId } from '#lib/review/ids.ts';
import { findThreads } from '#server/records/review/list-threads.ts';
import { kindShape } from '#server/records/review/request-shapes.ts';
import { changeKind } from '#server/records/review/resolve-thread.ts';
import { allow } from '../../../../allow.ts';
import { changeThreads, enterThreads, toldThread } from '../../../../change-threads.ts';
import { handleChange, handleRead } from '../../../../handle.ts';
import { maker } from '../../../../maker.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';

type Params = { id: string; thread: string };

export const GET = handleRead<Params>(async (call) => {
  const { boardId } = await allow(call, 'read-threads');
  const id = parseThreadId(call.params.thread);
  const looking = { boardId, reader: call.user.id, now: maker.now() };
  const [thread] = id ? (await findThreads(call.services.store.db, looking, [id])).threads : [];
  if (!thread) throw new Refusal('no-such-thread');
  return { thread };
});

/** Says of what kind it is. */
export const PATCH = handleChange<Params>(async (call) => {
  const place = await enterThreads(call, 'comment', 'thread-by-person');
  const { kind } = await readBody(call.request, kindShape);
  const id = parseThreadId(call.params.thread);
  if (!id) throw new Refusal('no-such-thread');
  return toldThread(await changeThreads(call, place, (desk) => changeKind(desk, id, kind)));
});
