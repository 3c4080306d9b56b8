export const dynamic = 'force-dynamic';

/** The server's clock, in milliseconds since 1970: by it every window shows the same time left. */
export function GET(): Response {
  return Response.json({ now: Date.now() }, { headers: { 'cache-control': 'no-store' } });
}
