import { stateAt } from '#server/records/versions/state-at.ts';
import { allow } from '../../../../allow.ts';
import { handleRead } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { packBytes } from '../../../../pack-bytes.ts';
import { Refusal } from '../../../../refusal.ts';
import { wholeIn } from '../../history/moment.ts';
import { readable } from '../../history/readable.ts';

/**
 * The board as one encoded update, as it was after the update `?seq=` or at the time `?time=`, in milliseconds since
 * 1970. Which update that is, and when it was written, is in the headers `x-board-seq` and `x-board-time`.
 */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-history');
  const { services, request, user } = call;
  await limit(services, 'history-by-person', user.id);
  const [seq, time] = [wholeIn(request, 'seq'), wholeIn(request, 'time')];
  const moment = seq !== null ? { seq } : time !== null ? { time } : null;
  if (!moment) throw new Refusal('bad-request');
  const { store, log } = services;
  const past = await readable(
    services,
    stateAt(store.db, boardId, moment, (err) => log.error({ err }, 'a snapshot is damaged')),
  );
  if (!past) throw new Refusal('no-such-moment');
  const { bytes, headers } = await packBytes(past.state, request.headers.get('accept-encoding'));
  return new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'x-board-seq': String(past.seq),
      'x-board-time': String(past.at),
      ...headers,
    },
  });
});
