import { z } from 'zod';
import { checkSignIn } from '#server/access/check-sign-in.ts';
import { visitOf } from '../../enter-session.ts';
import { handleVisitorChange } from '../../handle.ts';
import { readBody } from '../../read-body.ts';
import { Refusal } from '../../refusal.ts';
import { begin } from '../begin.ts';
import { unlessBusy } from '../new-password.ts';

const shape = z.object({
  email: z.string(),
  password: z.string().max(1_024),
  /** What this browser's guest has comes along. */
  bringGuest: z.boolean().default(false),
});

export const POST = handleVisitorChange(async (call) => {
  const { email, password, bringGuest } = await readBody(call.request, shape);
  const { store, access } = call.services;
  const { address } = visitOf(call.request.headers);
  const { limits, passwords } = access;
  const answer = await unlessBusy(
    checkSignIn({ email, password, address }, { db: store.db, limits, passwords }),
  );
  if (answer.is === 'too-often') throw new Refusal('too-often', answer.retryAfter);
  if (answer.is === 'wrong') throw new Refusal('wrong-credentials');
  return begin(call, { userId: answer.userId, way: 'password', bringGuest });
});
