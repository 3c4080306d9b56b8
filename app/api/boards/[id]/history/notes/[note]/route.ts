import { parseNoteId } from '#lib/board/ids.ts';
import { allow } from '../../../../../allow.ts';
import { handleRead } from '../../../../../handle.ts';
import { limit } from '../../../../../limit.ts';
import { Refusal } from '../../../../../refusal.ts';
import { wholeIn } from '../../moment.ts';

/** What became of one note, newest first, whether or not it is still there; `?before=` the `next` of the answer before. */
export const GET = handleRead<{ id: string; note: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-history');
  const { services, request, params, user } = call;
  await limit(services, 'history-by-person', user.id);
  const note = parseNoteId(params.note);
  if (!note) throw new Refusal('bad-request');
  const page = await services.history.historyOfNote(boardId, { note, before: wholeIn(request, 'before') });
  if (!page) throw new Refusal('no-such-board');
  return page;
});
