import NextAuth from 'next-auth';
import { sessionOf } from '#app/session.ts';
import { makeAuthOptions } from '#server/access/auth-options.ts';
import type { LiveSession } from '#server/access/live-session.ts';
import { clearSession } from '#server/access/session-cookie.ts';
import { getServices, type Services } from '#server/services.ts';
import { endSession } from '#server/store/sessions.ts';
import { announceStart, isSecure, visitOf } from '../../enter-session.ts';
import { comesFromOurPage } from '../../handle.ts';
import { limit } from '../../limit.ts';
import { maker } from '../../maker.ts';
import { putOutSession } from '../../put-out.ts';
import { MOST_BYTES } from '../../read-body.ts';
import { Refusal, refusalResponse } from '../../refusal.ts';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const handle: Handler = async (request, context) => {
  const services = getServices();
  try {
    const response = await answer(request, context, services);
    response.headers.set('cache-control', 'no-store');
    return response;
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error.code, error.retryAfter);
    // The library reads a JSON body without a catch, and the error would take a piece of it into the log.
    if (error instanceof SyntaxError) return refusalResponse('bad-request');
    services.log.error({ err: error }, 'a sign-in or a session failed');
    return refusalResponse('unavailable');
  }
};

async function answer(
  request: Request,
  context: Parameters<Handler>[1],
  services: Services,
): Promise<Response> {
  const [action = '', provider = ''] = (await context.params).nextauth;
  if (request.method === 'POST') {
    if (!comesFromOurPage(request)) throw new Refusal('wrong-origin');
    if (!isSmall(request)) throw new Refusal('too-large');
  }
  // The library would write whatever a browser sends there into our log.
  if (action === '_log') return new Response(null, { status: 204 });
  const current = await sessionOf(request.headers.get('cookie'), services);
  const secure = isSecure(services, request.headers);
  // The library would renew the cookie of a session that has ended.
  if (action === 'session' && !current)
    return Response.json({}, { headers: { 'set-cookie': clearSession(secure) } });
  if (request.method === 'POST' && action === 'signout' && current) await signOut(services, current);
  if (request.method === 'POST' && action === 'callback' && provider === 'guest')
    await limit(services, 'guest-by-address', visitOf(request.headers).address);
  const { store, secret, log, env } = services;
  const handler: Handler = NextAuth(
    makeAuthOptions({
      db: store.db,
      secret,
      secure,
      maker,
      providers: env.providers,
      visit: visitOf(request.headers),
      current,
      onStart: (started) => announceStart(services, started),
      report: (error) => log.warn({ err: error }, 'a sign-in or a session failed'),
    }),
  );
  return handler(request, context);
}

/** Before the cookie goes: a cookie that somebody has copied is worth nothing from now on. */
async function signOut(services: Services, { sessionHash, user }: LiveSession): Promise<void> {
  await endSession(services.store.db, { hash: sessionHash, userId: user.id, now: maker.now() });
  putOutSession(services, sessionHash);
}

/** The library reads a body whole, so its length must be known before. */
function isSmall(request: Request): boolean {
  const length = request.headers.get('content-length');
  return length !== null && Number(length) <= MOST_BYTES;
}

export { handle as GET, handle as POST };
