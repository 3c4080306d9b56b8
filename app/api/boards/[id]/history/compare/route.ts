import { logSpan } from '#server/store/versions-log.ts';
import { allow } from '../../../../allow.ts';
import { handleRead } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { Refusal } from '../../../../refusal.ts';
import { wholeIn } from '../moment.ts';
import { readable } from '../readable.ts';

/** What became of the board between the updates `?from=` and `?to=`; without the second one, until now. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-history');
  const { services, request, user } = call;
  await limit(services, 'history-by-person', user.id);
  const from = wholeIn(request, 'from');
  const to = wholeIn(request, 'to') ?? (await logSpan(services.store.db, boardId))?.last.seq;
  if (from === null || to === undefined || from > to) throw new Refusal('bad-request');
  const compared = await readable(services, services.history.compare(boardId, { from, to }));
  if (!compared) throw new Refusal('no-such-moment');
  return compared;
});
