import { markdownFile } from '#app/recap/markdown-file.ts';
import { findRecap } from '#server/store/recaps.ts';
import { allow } from '../../../../../allow.ts';
import { handleRead } from '../../../../../handle.ts';
import { Refusal } from '../../../../../refusal.ts';

/** A recap as a Markdown file, its times in `?zone=`. */
export const GET = handleRead<{ id: string; recap: string }>(async (call) => {
  const { boardId } = await allow(call, 'open-board');
  const kept = await findRecap(call.services.store.db, boardId, call.params.recap);
  if (!kept) throw new Refusal('no-such-board');
  return markdownFile(kept.recap, call.request);
});
