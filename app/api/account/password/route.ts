import { z } from 'zod';
import { isFreshFromMail } from '#server/access/fresh-from-mail.ts';
import { findCredentials, setPasswordHash } from '#server/store/accounts.ts';
import { endSessions } from '#server/store/sessions.ts';
import { handleChange } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { putOutPerson } from '../../put-out.ts';
import { readBody } from '../../read-body.ts';
import { Refusal } from '../../refusal.ts';
import { hashNewPassword, unlessBusy } from '../new-password.ts';

const shape = z.object({
  /** Not needed where there is none yet, nor just after a link by e-mail was used. */
  current: z.string().max(1_024).default(''),
  next: z.string().max(1_024),
  endOthers: z.boolean().default(true),
});

export const POST = handleChange(async ({ request, user, session, services }) => {
  const { current, next, endOthers } = await readBody(request, shape);
  const { db } = services.store;
  const now = Date.now();
  const found = await findCredentials(db, user.id);
  // Without an address nobody could sign in with it.
  if (found?.account.kind !== 'account' || found.account.email === null) throw new Refusal('not-allowed');
  if (found.passwordHash !== null && !isFreshFromMail(session, now)) {
    await limit(services, 'password-check-by-person', user.id);
    if (!(await unlessBusy(services.access.passwords.verify(found.passwordHash, current))))
      throw new Refusal('wrong-own-password');
  }
  await setPasswordHash(db, user.id, await hashNewPassword(services, next, found.account));
  if (endOthers) {
    await endSessions(db, { userId: user.id, except: session.sessionHash, now });
    putOutPerson(services, user.id, session.sessionHash);
  }
  return {};
});
