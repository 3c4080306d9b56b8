import { outlinesOf } from '#app/outlines.ts';
import { allow } from '../../../allow.ts';
import { handleRead } from '../../../handle.ts';
import { Refusal } from '../../../refusal.ts';

/** The board as a small picture of a few paths. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'open-board');
  const picture = await outlinesOf(call.services)(boardId);
  if (!picture) throw new Refusal('no-such-board');
  return picture;
});
