import { listInbox, parseInboxCursor } from '#server/records/review/list-inbox.ts';
import { handleRead } from '../handle.ts';
import { Refusal } from '../refusal.ts';

/** A page of what came for the caller on all boards that they may open, the newest first, after `?from=`. */
export const GET = handleRead(async ({ request, user, services }) => {
  const text = new URL(request.url).searchParams.get('from');
  const from = text === null ? null : parseInboxCursor(text);
  if (text !== null && !from) throw new Refusal('bad-request');
  return listInbox(services.store.db, user.id, from);
});
