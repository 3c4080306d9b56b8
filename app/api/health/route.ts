import { getServices } from '#server/services.ts';

export const dynamic = 'force-dynamic';

/** 200 when people can be sent here, 503 when not, and why. */
export async function GET(): Promise<Response> {
  const health = await getServices().readHealth();
  return Response.json(health, {
    status: health.ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
