import { exportAccount } from '#server/records/export-account.ts';
import { handleRead } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { Refusal } from '../../refusal.ts';

/** What the server knows about the person who asks, as a file. */
export const GET = handleRead(async ({ user, services }) => {
  await limit(services, 'export-by-person', user.id);
  const data = await exportAccount(services.store.db, user.id, Date.now());
  if (!data) throw new Refusal('sign-in');
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="ninefold-my-data.json"',
    },
  });
});
