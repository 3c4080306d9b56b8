import { browserName } from '#server/access/browser-name.ts';
import { addressOf } from '#server/access/client-address.ts';
import { sealSession } from '#server/access/session-cookie.ts';
import type { Started } from '#server/records/start-session.ts';
import type { Services } from '#server/services.ts';
import type { Visit } from '#server/store/sessions.ts';
import { putOutPerson, putOutSession } from './put-out.ts';

/** Where a request comes from, as the list of signed-in browsers says it. */
export function visitOf(headers: Headers): Visit {
  return { browser: browserName(headers.get('user-agent')), address: addressOf(headers) };
}

/**
 * Whether the browser reached us over https: the public address says so, or a proxy of ours. What others send as
 * `X-Forwarded-Proto` never gets here.
 */
export function isSecure({ env }: Services, headers: Headers): boolean {
  if (env.siteUrl !== null) return new URL(env.siteUrl).protocol === 'https:';
  return headers.get('x-forwarded-proto') === 'https' && env.trustedProxies > 0;
}

/** Closes what a new session has put an end to, and tells boards whose people are others now. */
export function announceStart(services: Services, { ended, moved }: Started): void {
  if (ended.sessionHash !== null) putOutSession(services, ended.sessionHash);
  if (ended.guest !== null) putOutPerson(services, ended.guest);
  for (const boardId of moved) services.rooms.sendEvent(boardId, { type: 'people-changed' });
}

/** The answer that puts the browser into the session. */
export async function answerWithSession(
  services: Services,
  request: Request,
  started: Started,
  body: object = {},
): Promise<Response> {
  announceStart(services, started);
  const { secret } = services;
  const cookie = await sealSession(started.user, started.sid, {
    secret,
    secure: isSecure(services, request.headers),
  });
  return Response.json(body, { headers: { 'set-cookie': cookie } });
}
