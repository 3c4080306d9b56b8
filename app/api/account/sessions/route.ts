import { z } from 'zod';
import { clearSession } from '#server/access/session-cookie.ts';
import { endSessions } from '#server/store/sessions.ts';
import { isSecure } from '../../enter-session.ts';
import { handleChange } from '../../handle.ts';
import { putOutPerson } from '../../put-out.ts';
import { readBody } from '../../read-body.ts';

const shape = z.object({ which: z.enum(['others', 'all']) });

/** Signs the person out everywhere, or everywhere else. */
export const DELETE = handleChange(async ({ request, user, session, services }) => {
  const { which } = await readBody(request, shape);
  const stays = which === 'others' ? session.sessionHash : null;
  await endSessions(services.store.db, { userId: user.id, except: stays, now: Date.now() });
  putOutPerson(services, user.id, stays);
  if (which === 'others') return {};
  const cookie = clearSession(isSecure(services, request.headers));
  return Response.json({}, { headers: { 'set-cookie': cookie } });
});
