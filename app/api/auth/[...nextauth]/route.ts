import NextAuth from 'next-auth';
import { makeId, type UserId } from '#lib/board/ids.ts';
import { makeAuthOptions } from '#server/access/auth-options.ts';
import { getServices } from '#server/services.ts';
import { maker } from '../../maker.ts';
import { MOST_BYTES } from '../../read-body.ts';
import { refusalResponse } from '../../refusal.ts';

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const handle: Handler = async (request, context) => {
  if (request.method === 'POST' && !isSmall(request)) return refusalResponse('too-large');
  // The library would write whatever a browser sends there into our log.
  if ((await context.params).nextauth[0] === '_log') return new Response(null, { status: 204 });
  const { store, secret, log } = getServices();
  const handler: Handler = NextAuth(
    makeAuthOptions({
      db: store.db,
      secret,
      now: maker.now,
      newUserId: () => makeId(maker.random) as UserId,
      report: (error) => log.warn({ err: error }, 'a sign-in or a session failed'),
    }),
  );
  try {
    return await handler(request, context);
  } catch (error) {
    // The library reads a JSON body without a catch, and the error would take a piece of it into the log.
    if (error instanceof SyntaxError) return refusalResponse('bad-request');
    throw error;
  }
};

/** The library reads a body whole, so its length must be known before. */
function isSmall(request: Request): boolean {
  const length = request.headers.get('content-length');
  return length !== null && Number(length) <= MOST_BYTES;
}

export { handle as GET, handle as POST };
