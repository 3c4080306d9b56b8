import { markThreadsRead } from '#server/records/review/mark-read.ts';
import { threadsReadShape } from '#server/records/review/request-shapes.ts';
import { changeThreads, enterThreads } from '../../../../change-threads.ts';
import { handleChange } from '../../../../handle.ts';
import { readBody } from '../../../../read-body.ts';

/** Marks threads as read, all or some of them, and what had come into the caller's inbox about them. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const place = await enterThreads(call, 'read-threads', 'reading-by-person');
  const { threads, until } = await readBody(call.request, threadsReadShape);
  await changeThreads(call, place, async (desk) => ({ news: await markThreadsRead(desk, threads, until) }));
  return {};
});
