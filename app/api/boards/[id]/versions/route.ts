import { z } from 'zod';
import { nameNow, readVersionName } from '#server/records/versions/name-version.ts';
import { listVersions, type VersionCursor } from '#server/store/versions.ts';
import { allow } from '../../../allow.ts';
import { handleChange, handleRead } from '../../../handle.ts';
import { limit } from '../../../limit.ts';
import { maker } from '../../../maker.ts';
import { readBody } from '../../../read-body.ts';
import { Refusal } from '../../../refusal.ts';

const PAGE = 50;

/** The board's versions, newest first; `?after=` the `next` of the answer before: older ones. */
export const GET = handleRead<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'read-history');
  const { store, versions, log } = call.services;
  const asked = new URL(call.request.url).searchParams.get('after');
  const after = asked === null ? null : parseCursor(asked);
  // Nobody is kept from the list because nothing can be added to it.
  if (!after)
    await versions
      .catchUp(boardId)
      .catch((err: unknown) => log.error({ boardId, err }, 'a version could not be kept'));
  const found = await listVersions(store.db, boardId, { after, limit: PAGE + 1 });
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return { versions: page, next: last && found.length > PAGE ? `${last.seq}.${last.id}` : null };
});

const shape = z.object({ name: z.string().max(1_000) });

/** Names the board as it is now. */
export const POST = handleChange<{ id: string }>(async (call) => {
  const { boardId } = await allow(call, 'name-version');
  const { services, record, user } = call;
  await limit(services, 'version-by-person', user.id);
  const name = readVersionName((await readBody(call.request, shape)).name);
  if (!name) throw new Refusal('no-version-name');
  await services.rooms.flush();
  const version = await record.commit(async (trx) => {
    const made = await nameNow(trx, { boardId, name, by: user.id }, maker);
    if (typeof made === 'string') throw new Refusal(made);
    record.add({ version: made.id, seq: made.seq });
    return made;
  });
  services.versions.tell(boardId);
  return Response.json({ version }, { status: 201 });
});

function parseCursor(text: string): VersionCursor {
  const [, seq, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(text) ?? [];
  if (seq === undefined || id === undefined) throw new Refusal('bad-request');
  return { seq: Number(seq), id };
}
