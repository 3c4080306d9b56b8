import { endSession } from '#server/store/sessions.ts';
import { handleChange } from '../../../handle.ts';
import { putOutSession } from '../../../put-out.ts';
import { Refusal } from '../../../refusal.ts';

/** Signs the person out of one browser. One of somebody else answers as one that is not there. */
export const DELETE = handleChange<{ hash: string }>(async ({ params, user, services }) => {
  const session = { hash: params.hash, userId: user.id, now: Date.now() };
  if (!(await endSession(services.store.db, session))) throw new Refusal('no-such-session');
  putOutSession(services, params.hash);
  return {};
});
