import { allow } from '../../../allow.ts';
import { handleRead } from '../../../handle.ts';
import { packBytes } from '../../../pack-bytes.ts';
import { Refusal } from '../../../refusal.ts';

/** The board's document as one encoded update, for a screen that opens before its socket does. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'open-board');
  const state = await call.services.rooms.readState(boardId);
  if (!state) throw new Refusal('no-such-board');
  const { bytes, headers } = await packBytes(state, call.request.headers.get('accept-encoding'));
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream', ...headers } });
});
