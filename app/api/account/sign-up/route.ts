import { z } from 'zod';
import { parseEmail } from '#server/access/email-address.ts';
import { colourFor } from '#server/access/person-colour.ts';
import { parsePersonName } from '#server/access/person-name.ts';
import { openAccount } from '#server/records/open-account.ts';
import { visitOf } from '../../enter-session.ts';
import { handleVisitorChange } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { maker } from '../../maker.ts';
import { readBody } from '../../read-body.ts';
import { Refusal } from '../../refusal.ts';
import { begin } from '../begin.ts';
import { hashNewPassword } from '../new-password.ts';

const shape = z.object({
  name: z.string(),
  email: z.string(),
  password: z.string().max(1_024),
  /** This browser's guest becomes the account. */
  bringGuest: z.boolean().default(false),
});

export const POST = handleVisitorChange(async (call) => {
  const { session, services, request } = call;
  const given = await readBody(request, shape);
  if (session?.kind === 'account') throw new Refusal('not-a-guest');
  const name = parsePersonName(given.name);
  if (name === null) throw new Refusal('bad-name');
  const email = parseEmail(given.email);
  if (email === null) throw new Refusal('bad-email');
  await limit(services, 'sign-up-by-address', visitOf(request.headers).address);
  const passwordHash = await hashNewPassword(services, given.password, { email, name });
  const guest = given.bringGuest && session ? session.user.id : null;
  const userId = await openAccount(
    services.store.db,
    { name, email, isEmailVerified: false, passwordHash, guest, renamesGuest: true, colourFor },
    maker,
  );
  if (!userId) throw new Refusal('address-taken');
  return begin(call, { userId, way: 'password', bringGuest: false });
});
