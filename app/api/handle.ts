import { sessionOf } from '#app/session.ts';
import { addressOf } from '#server/access/client-address.ts';
import type { LiveSession } from '#server/access/live-session.ts';
import { isSameOrigin } from '#server/access/origin.ts';
import { getServices, type Services } from '#server/services.ts';
import type { User } from '#server/store/users.ts';
import { ChangeRecord } from './change-record.ts';
import { maker } from './maker.ts';
import { Refusal, refusalResponse } from './refusal.ts';

export type Call<Params> = {
  readonly request: Request;
  readonly params: Params;
  readonly user: User;
  readonly session: LiveSession;
  readonly services: Services;
  /** What is written of a change in the audit of its board; nothing is written of what only reads. */
  readonly record: ChangeRecord;
};

type RouteContext<Params> = { params: Promise<Params> };
type Work<Params> = (call: Call<Params>) => Promise<Response | object>;

/** A handler that only reads. */
export function handleRead<Params>(work: Work<Params>) {
  return async (request: Request, context: RouteContext<Params>): Promise<Response> =>
    answer(async () => run(request, context, work));
}

/**
 * A handler that changes something: nothing happens for a request from another site. What it does to a board, or
 * refuses to do, is one row in that board's audit. Who runs boards uses `record.commit`, so that nothing happens
 * that could not be written down.
 */
export function handleChange<Params>(work: Work<Params>) {
  return async (request: Request, context: RouteContext<Params>): Promise<Response> =>
    answer(async () => {
      if (!comesFromOurPage(request)) throw new Refusal('wrong-origin');
      return run(request, context, async (call) => {
        try {
          const result = await work(call);
          await call.record.close('done');
          return result;
        } catch (error) {
          const outcome = error instanceof Refusal ? error.code : 'failed';
          await call.record.close(outcome).catch((failure: unknown) => {
            call.services.log.error({ err: failure }, 'a refusal could not be written to the audit');
          });
          throw error;
        }
      });
    });
}

async function run<Params>(
  request: Request,
  context: RouteContext<Params>,
  work: Work<Params>,
): Promise<Response> {
  const services = getServices();
  const session = await readSession(request, services);
  if (!session) throw new Refusal('sign-in');
  const { user } = session;
  const { headers } = request;
  const browser = headers.get('user-agent') ?? '';
  const caller = { actorId: user.id, sessionId: session.sessionHash, address: addressOf(headers), browser };
  const record = new ChangeRecord(services.store.db, caller, maker.now);
  const result = await work({ request, user, session, services, record, params: await context.params });
  return result instanceof Response ? result : Response.json(result);
}

/** Without the store nobody can be known, and nobody is let in. */
async function readSession(request: Request, services: Services): Promise<LiveSession | null> {
  try {
    return await sessionOf(request.headers.get('cookie'), services);
  } catch (error) {
    services.log.error({ err: error }, 'a session could not be looked up');
    throw new Refusal('unavailable');
  }
}

/** What a visitor may ask without a session, such as to sign in. Not from another site either. */
export type VisitorCall = {
  readonly request: Request;
  /** The session that the browser has already; `null` for nobody. */
  readonly session: LiveSession | null;
  readonly services: Services;
};

/** A handler that changes something for somebody who need not be signed in. */
export function handleVisitorChange(work: (call: VisitorCall) => Promise<Response | object>) {
  return async (request: Request): Promise<Response> =>
    answer(async () => {
      if (!comesFromOurPage(request)) throw new Refusal('wrong-origin');
      const services = getServices();
      const result = await work({ request, session: await readSession(request, services), services });
      return result instanceof Response ? result : Response.json(result);
    });
}

/** What somebody asks with a token that says all: who they are does not matter, nor from where they ask. */
export type TokenCall = { readonly token: string; readonly services: Services };

/** A handler for whoever has a token that opens nothing but this. */
export function handleToken(work: (call: TokenCall) => Promise<object>) {
  return async (_request: Request, { params }: RouteContext<{ token: string }>): Promise<Response> =>
    answer(async () => Response.json(await work({ token: (await params).token, services: getServices() })));
}

export function comesFromOurPage({ headers }: Request): boolean {
  const { allowedOrigins, siteUrl } = getServices().env;
  return isSameOrigin({
    origin: headers.get('origin') ?? undefined,
    host: headers.get('host') ?? undefined,
    allowed: siteUrl === null ? allowedOrigins : [...allowedOrigins, new URL(siteUrl).origin],
  });
}

/** Answers depend on who asks, so no cache may keep them. */
async function answer(work: () => Promise<Response>): Promise<Response> {
  const response = await work().catch(refuse);
  response.headers.set('cache-control', 'no-store');
  return response;
}

function refuse(error: unknown): Response {
  if (error instanceof Refusal) return refusalResponse(error.code, error.retryAfter, error.message);
  getServices().log.error({ err: error }, 'a request failed');
  return refusalResponse('failed');
}
