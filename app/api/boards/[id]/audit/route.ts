import { z } from 'zod';
import { auditLines } from '#server/records/list-audit.ts';
import { readNewestAudit } from '#server/store/audit.ts';
import { verifyAudit } from '#server/store/verify-audit.ts';
import { allow } from '../../../allow.ts';
import { handleRead } from '../../../handle.ts';
import { Refusal } from '../../../refusal.ts';

const PAGE = 50;

/** A row's number; without one the newest rows are meant. */
const shape = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** The newest rows of the board's audit, newest first, and whether its chain holds; `?before=` a row's number: older ones. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-audit');
  const asked = new URL(call.request.url).searchParams.get('before');
  const before = shape.safeParse(asked ?? Number.MAX_SAFE_INTEGER);
  if (!before.success) throw new Refusal('bad-request');
  const { db } = call.services.store;
  const rows = await readNewestAudit(db, boardId, { before: before.data, limit: PAGE });
  const lines = await auditLines(db, rows);
  const verdict = asked === null ? await verifyAudit(db, boardId) : null;
  return { lines, verdict, hasMore: (rows.at(-1)?.seq ?? 1) > 1 };
});
