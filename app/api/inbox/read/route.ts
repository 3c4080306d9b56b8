import { inboxReadShape } from '#server/records/review/request-shapes.ts';
import { readEntries } from '#server/store/inbox.ts';
import { handleChange } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { maker } from '../../maker.ts';
import { readBody } from '../../read-body.ts';

/** Marks entries as read: some of them, or all that had come by a moment. */
export const POST = handleChange(async ({ request, user, services }) => {
  await limit(services, 'reading-by-person', user.id);
  const wish = await readBody(request, inboxReadShape);
  const meant = 'entries' in wish ? { ids: wish.entries } : wish;
  if (await readEntries(services.store.db, user.id, meant, maker.now()))
    services.rooms.sendToEach((seat) => (seat.user.id === user.id ? [{ type: 'inbox-changed' }] : []));
  return {};
});
