import { parseCommentId } from '#lib/review/ids.ts';
import { react } from '#server/records/review/react.ts';
import { reactionShape } from '#server/records/review/request-shapes.ts';
import { changeThreads, enterThreads, toldThread } from '../../../../../change-threads.ts';
import { type Call, handleChange } from '../../../../../handle.ts';
import { readBody } from '../../../../../read-body.ts';
import { Refusal } from '../../../../../refusal.ts';

type Params = { id: string; comment: string };

/** Puts an emoji under a comment. */
export const POST = handleChange<Params>((call) => change(call, 'add'));

/** Takes the caller's own away. */
export const DELETE = handleChange<Params>((call) => change(call, 'remove'));

async function change(call: Call<Params>, way: 'add' | 'remove') {
  const place = await enterThreads(call, 'comment', 'thread-by-person');
  const { emoji } = await readBody(call.request, reactionShape);
  const id = parseCommentId(call.params.comment);
  if (!id) throw new Refusal('no-such-comment');
  return toldThread(await changeThreads(call, place, (desk) => react(desk, id, emoji, way)));
}
