import { isBlockKey } from '#lib/canvas/blocks.ts';
import { allow } from '../../../../allow.ts';
import { handleRead } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { Refusal } from '../../../../refusal.ts';
import { wholeIn } from '../moment.ts';

/**
 * Who did what on the board, or in `?block=` alone, newest first; `?before=` the `next` of the answer before. An
 * answer may be empty and still have a `next`.
 */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-history');
  const { services, request, user } = call;
  await limit(services, 'history-by-person', user.id);
  const block = new URL(request.url).searchParams.get('block');
  if (block !== null && !isBlockKey(block)) throw new Refusal('bad-request');
  const page = await services.history.activityOf(boardId, { block, before: wholeIn(request, 'before') });
  if (!page) throw new Refusal('no-such-board');
  return page;
});
