import { userOf } from '#app/session.ts';
import { isSameOrigin } from '#server/access/origin.ts';
import { getServices, type Services } from '#server/services.ts';
import type { User } from '#server/store/users.ts';
import { Refusal, refusalResponse } from './refusal.ts';

export type Call<Params> = {
  readonly request: Request;
  readonly params: Params;
  readonly user: User;
  readonly services: Services;
};

type RouteContext<Params> = { params: Promise<Params> };
type Work<Params> = (call: Call<Params>) => Promise<Response | object>;

/** A handler that only reads. */
export function handleRead<Params>(work: Work<Params>) {
  return async (request: Request, context: RouteContext<Params>): Promise<Response> =>
    answer(async () => run(request, context, work));
}

/** A handler that changes something: nothing happens for a request from another site. */
export function handleChange<Params>(work: Work<Params>) {
  return async (request: Request, context: RouteContext<Params>): Promise<Response> =>
    answer(async () => {
      if (!comesFromOurPage(request)) throw new Refusal('wrong-origin');
      return run(request, context, work);
    });
}

async function run<Params>(
  request: Request,
  context: RouteContext<Params>,
  work: Work<Params>,
): Promise<Response> {
  const services = getServices();
  const user = await userOf(request.headers.get('cookie'), services);
  if (!user) throw new Refusal('sign-in');
  const result = await work({ request, user, services, params: await context.params });
  return result instanceof Response ? result : Response.json(result);
}

function comesFromOurPage({ headers }: Request): boolean {
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
  if (error instanceof Refusal) return refusalResponse(error.code);
  getServices().log.error({ err: error }, 'a request failed');
  return refusalResponse('failed');
}
