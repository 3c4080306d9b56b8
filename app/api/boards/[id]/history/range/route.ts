import { countUpdates, logSpan } from '#server/store/versions-log.ts';
import { allow } from '../../../../allow.ts';
import { handleRead } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { Refusal } from '../../../../refusal.ts';
import { wholeIn } from '../moment.ts';

const PARTS = 60;
const MOST_PARTS = 400;

/**
 * The board's first and last update, and how many there were in each of `?parts=` equally long parts of the time
 * between them.
 */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-history');
  const { services, request, user } = call;
  await limit(services, 'history-by-person', user.id);
  const count = wholeIn(request, 'parts') ?? PARTS;
  if (count > MOST_PARTS) throw new Refusal('bad-request');
  const { db } = services.store;
  const span = await logSpan(db, boardId);
  if (!span) throw new Refusal('history-damaged');
  const [from, to] = [span.first.at, Math.max(span.first.at, span.last.at)];
  const edits = await countUpdates(db, boardId, { from, to, upTo: span.last.seq, count });
  const width = (to - from + 1) / count;
  const parts = edits.map((each, index) => ({
    from: Math.round(from + index * width),
    to: Math.round(from + (index + 1) * width),
    edits: each,
  }));
  return { ...span, parts };
});
