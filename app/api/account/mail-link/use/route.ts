import { z } from 'zod';
import { colourFor } from '#server/access/person-colour.ts';
import { callerOf } from '#server/access/session-caller.ts';
import { enterByMail } from '#server/records/enter-by-mail.ts';
import { visitOf } from '../../../enter-session.ts';
import { handleVisitorChange } from '../../../handle.ts';
import { limit } from '../../../limit.ts';
import { maker } from '../../../maker.ts';
import { putOutPerson } from '../../../put-out.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';
import { begin } from '../../begin.ts';

const shape = z.object({ token: z.string().max(100), bringGuest: z.boolean().default(false) });

export const POST = handleVisitorChange(async (call) => {
  const { request, session, services } = call;
  const { token, bringGuest } = await readBody(request, shape);
  await limit(services, 'mail-use-by-address', visitOf(request.headers).address);
  const how = { current: callerOf(session), bringGuest, colourFor };
  const entrance = await enterByMail(services.store.db, token, how, maker);
  if (!entrance) throw new Refusal('no-such-link');
  const { userId, tookOver } = entrance;
  if (tookOver) putOutPerson(services, userId);
  return begin(call, { userId, way: 'mail', bringGuest }, { tookOver });
});
