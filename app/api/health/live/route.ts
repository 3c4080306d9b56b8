export const dynamic = 'force-dynamic';

/** The process answers: what asks whether to restart it asks here, and not whether its store is there. */
export function GET(): Response {
  return Response.json({ live: true }, { headers: { 'cache-control': 'no-store' } });
}
