import { parseCommentId } from '#lib/review/ids.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import { editComment } from '#server/records/review/edit-comment.ts';
import { removeComment } from '#server/records/review/remove-comment.ts';
import { wordsShape } from '#server/records/review/request-shapes.ts';
import { openDesk } from '#server/records/review/review-desk.ts';
import { findComment } from '#server/store/comments.ts';
import {
  changeThreads,
  enterThreads,
  MOST_COMMENT_BYTES,
  tellMade,
  toldThread,
} from '../../../../change-threads.ts';
import { handleChange } from '../../../../handle.ts';
import { maker } from '../../../../maker.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';

type Params = { id: string; comment: string };

/** Puts other words into the caller's own comment. */
export const PATCH = handleChange<Params>(async (call) => {
  const place = await enterThreads(call, 'comment', 'comment-by-person');
  const body = parseCommentBody((await readBody(call.request, wordsShape, MOST_COMMENT_BYTES)).body);
  const id = parseCommentId(call.params.comment);
  if (!body) throw new Refusal('bad-comment');
  if (!id) throw new Refusal('no-such-comment');
  return toldThread(await changeThreads(call, place, (desk) => editComment(desk, id, body)));
});

/** Takes a comment away; what somebody else takes away has its row in the audit. */
export const DELETE = handleChange<Params>(async (call) => {
  const { services, record, user } = call;
  const { db } = services.store;
  const place = await enterThreads(call, 'comment', 'thread-by-person');
  const id = parseCommentId(call.params.comment);
  const found = id && (await findComment(db, place.boardId, id));
  if (!id || !found) throw new Refusal('no-such-comment');
  if (found.author === user.id)
    return toldThread(await changeThreads(call, place, (desk) => removeComment(desk, id)));
  record.about(place.boardId, 'moderate-threads');
  record.add({ comment: id, member: found.author });
  const made = await record.commit(async (trx) => {
    const removed = await removeComment(await openDesk(trx, place, maker), id);
    if (typeof removed === 'string') throw new Refusal(removed);
    return removed;
  });
  return toldThread(tellMade(services, place.boardId, made));
});
