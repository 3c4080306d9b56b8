import { sql } from 'kysely';
import { getServices } from '#server/services.ts';
import { refusalResponse } from '../refusal.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  try {
    await sql`select 1`.execute(getServices().store.db);
    return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } });
  } catch {
    return refusalResponse('unavailable');
  }
}
