import { z } from 'zod';
import { findMailToken } from '#server/store/mail-tokens.ts';
import { hashOfSecret } from '#server/store/secret-id.ts';
import { visitOf } from '../../../enter-session.ts';
import { handleVisitorChange } from '../../../handle.ts';
import { limit } from '../../../limit.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';

const shape = z.object({ token: z.string().max(100) });

/** Whose link it is, without using it: nobody should sign in to an address that they did not expect. */
export const POST = handleVisitorChange(async ({ request, services }) => {
  const { token } = await readBody(request, shape);
  await limit(services, 'mail-use-by-address', visitOf(request.headers).address);
  const email = await findMailToken(services.store.db, hashOfSecret(token), Date.now());
  if (email === null) throw new Refusal('no-such-link');
  return { email };
});
