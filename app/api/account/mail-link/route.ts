import { z } from 'zod';
import { parseEmail } from '#server/access/email-address.ts';
import { writeMailLink } from '#server/access/mail-link.ts';
import { makeMailLink } from '#server/records/enter-by-mail.ts';
import { visitOf } from '../../enter-session.ts';
import { handleVisitorChange } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { maker } from '../../maker.ts';
import { readBody } from '../../read-body.ts';
import { Refusal } from '../../refusal.ts';

const shape = z.object({ email: z.string() });

/** Sends a link to whoever reads that address's mail; alike whether there is an account or not. */
export const POST = handleVisitorChange(async ({ request, services }) => {
  const { access, env, store, log } = services;
  const email = parseEmail((await readBody(request, shape)).email);
  if (!access.mail || env.siteUrl === null) throw new Refusal('no-mail');
  if (email === null) throw new Refusal('bad-email');
  await limit(services, 'mail-by-address', visitOf(request.headers).address);
  await limit(services, 'mail-by-account', email);
  const token = await makeMailLink(store.db, email, maker);
  try {
    await access.mail.send(writeMailLink(email, token, env.siteUrl));
  } catch (error) {
    log.error({ err: error }, 'an e-mail could not be sent');
    throw new Refusal('mail-failed');
  }
  return {};
});
