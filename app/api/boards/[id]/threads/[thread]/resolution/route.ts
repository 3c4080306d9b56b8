import { parseThreadId } from '#lib/review/ids.ts';
import { resolutionShape } from '#server/records/review/request-shapes.ts';
import { reopenThread, resolveThread } from '#server/records/review/resolve-thread.ts';
import { changeThreads, enterThreads, toldThread } from '../../../../../change-threads.ts';
import { handleChange } from '../../../../../handle.ts';
import { readBody } from '../../../../../read-body.ts';
import { Refusal } from '../../../../../refusal.ts';

type Params = { id: string; thread: string };

/** Says what a thread came to. */
export const POST = handleChange<Params>(async (call) => {
  const place = await enterThreads(call, 'resolve-threads', 'thread-by-person');
  const resolution = await readBody(call.request, resolutionShape);
  const id = parseThreadId(call.params.thread);
  if (!id) throw new Refusal('no-such-thread');
  return toldThread(await changeThreads(call, place, (desk) => resolveThread(desk, id, resolution)));
});

/** Opens it again. */
export const DELETE = handleChange<Params>(async (call) => {
  const place = await enterThreads(call, 'resolve-threads', 'thread-by-person');
  const id = parseThreadId(call.params.thread);
  if (!id) throw new Refusal('no-such-thread');
  return toldThread(await changeThreads(call, place, (desk) => reopenThread(desk, id)));
});
