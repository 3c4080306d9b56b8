import { z } from 'zod';
import { auditFormats, writeAudit } from '#server/records/list-audit.ts';
import { allow } from '../../../../allow.ts';
import { handleRead } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { Refusal } from '../../../../refusal.ts';

const shape = z.enum(auditFormats);

const types = { csv: 'text/csv; charset=utf-8', json: 'application/x-ndjson; charset=utf-8' } as const;

/** The whole audit of a board as a file, `?as=csv` or `?as=json`. To take it away is a row of its own, the last in it. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-audit');
  const format = shape.safeParse(new URL(call.request.url).searchParams.get('as'));
  if (!format.success) throw new Refusal('bad-request');
  await limit(call.services, 'export-by-person', call.user.id);
  call.record.about(boardId, 'export-audit');
  call.record.add({ format: format.data });
  await call.record.close('done');
  return new Response(streamOf(writeAudit(call.services.store.db, boardId, format.data)), {
    headers: {
      'content-type': types[format.data],
      'content-disposition': `attachment; filename="access-log-${boardId}.${format.data === 'csv' ? 'csv' : 'ndjson'}"`,
      'x-content-type-options': 'nosniff',
    },
  });
});

/** Reads on only when the browser has taken what came before. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await texts.return(undefined);
    },
  });
}
