import { z } from 'zod';
import { readTitle } from '#server/records/read-title.ts';
import { copyVersion } from '#server/records/versions/copy-version.ts';
import { stateAt } from '#server/records/versions/state-at.ts';
import { recordAudit } from '#server/store/audit.ts';
import { allow } from '../../../../allow.ts';
import { handleChange } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { maker } from '../../../../maker.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';
import { seqShape } from '../../history/moment.ts';
import { readable } from '../../history/readable.ts';

const shape = z.object({ seq: seqShape, title: z.string().max(1_000) });

/** Makes a board of the caller's own of what this one was after the update `seq`. */
export const POST = handleChange<{ id: string }>(async (call) => {
  await allow(call, 'read-history');
  const { boardId } = await allow(call, 'duplicate-board');
  const { services, record, user } = call;
  await limit(services, 'version-by-person', user.id);
  const { seq, title: given } = await readBody(call.request, shape);
  const title = readTitle(given);
  if (!title) throw new Refusal('bad-request');
  record.add({ seq });
  const { store, log } = services;
  const past = await readable(
    services,
    stateAt(store.db, boardId, { seq }, (err) => log.error({ err }, 'a snapshot is damaged')),
  );
  if (!past) throw new Refusal('no-such-moment');
  const id = await record.commit(async (trx) => {
    const made = await copyVersion(trx, { title, state: past.state, ownerId: user.id }, maker);
    record.add({ copy: made });
    await recordAudit(trx, {
      boardId: made,
      action: 'create-board',
      ...record.caller,
      at: maker.now(),
      outcome: 'done',
      detail: { template: 'version' },
    });
    return made;
  });
  return Response.json({ id }, { status: 201 });
});
