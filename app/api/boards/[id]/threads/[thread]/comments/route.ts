import { parseThreadId } from '#lib/review/ids.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import { reply } from '#server/records/review/reply.ts';
import { wordsShape } from '#server/records/review/request-shapes.ts';
import {
  changeThreads,
  enterThreads,
  MOST_COMMENT_BYTES,
  toldThread,
} from '../../../../../change-threads.ts';
import { handleChange } from '../../../../../handle.ts';
import { readBody } from '../../../../../read-body.ts';
import { Refusal } from '../../../../../refusal.ts';

/** Adds a comment to a thread. */
export const POST = handleChange<{ id: string; thread: string }>(async (call) => {
  const place = await enterThreads(call, 'comment', 'comment-by-person');
  const body = parseCommentBody((await readBody(call.request, wordsShape, MOST_COMMENT_BYTES)).body);
  const id = parseThreadId(call.params.thread);
  if (!body) throw new Refusal('bad-comment');
  if (!id) throw new Refusal('no-such-thread');
  const made = await changeThreads(call, place, (desk) => reply(desk, id, body));
  return Response.json(toldThread(made), { status: 201 });
});
