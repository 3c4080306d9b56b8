import type { Transaction } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import { shareRecap } from '#server/store/recaps.ts';
import type { Schema } from '#server/store/schema.ts';
import { makeSecretId } from '#server/store/secret-id.ts';
import { allow } from '../../../../../allow.ts';
import { handleChange } from '../../../../../handle.ts';
import { maker } from '../../../../../maker.ts';
import { Refusal } from '../../../../../refusal.ts';

type Params = { id: string; recap: string };

/** Makes the link by which anybody reads the recap; a former one ends. `url` is a path of this site, told this once. */
export const POST = handleChange<Params>(async (call) => {
  const { boardId } = await allow(call, 'run-workshop');
  const id = call.params.recap;
  const token = makeSecretId(maker.random);
  await call.record.commit(async (trx) => {
    await share(trx, boardId, id, token);
    call.record.add({ recap: id, link: 'made' });
  });
  return Response.json({ url: `/recap/${token}` }, { status: 201 });
});

/** Takes the link back. */
export const DELETE = handleChange<Params>(async (call) => {
  const { boardId } = await allow(call, 'run-workshop');
  const id = call.params.recap;
  await call.record.commit(async (trx) => {
    await share(trx, boardId, id, null);
    call.record.add({ recap: id, link: 'revoked' });
  });
  return { id };
});

async function share(
  trx: Transaction<Schema>,
  boardId: BoardId,
  id: string,
  token: string | null,
): Promise<void> {
  if (!(await shareRecap(trx, { boardId, id, token }))) throw new Refusal('no-such-board');
}
