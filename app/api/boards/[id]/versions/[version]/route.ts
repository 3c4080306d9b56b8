import { z } from 'zod';
import { nameVersion, readVersionName, unnameVersion } from '#server/records/versions/name-version.ts';
import { allow } from '../../../../allow.ts';
import { handleChange } from '../../../../handle.ts';
import { limit } from '../../../../limit.ts';
import { readBody } from '../../../../read-body.ts';
import { Refusal } from '../../../../refusal.ts';

type Params = { id: string; version: string };

const shape = z.object({ name: z.string().max(1_000) });

/** Gives a version a name, or another one. */
export const PATCH = handleChange<Params>(async (call) => {
  const { boardId } = await allow(call, 'name-version');
  const { services, record, user, params } = call;
  await limit(services, 'version-by-person', user.id);
  const name = readVersionName((await readBody(call.request, shape)).name);
  if (!name) throw new Refusal('no-version-name');
  record.add({ version: params.version });
  const version = await record.commit(async (trx) => {
    const made = await nameVersion(trx, { boardId, id: params.version, name, by: user.id });
    if (typeof made === 'string') throw new Refusal(made);
    return made;
  });
  services.versions.tell(boardId);
  return { version };
});

/** Takes its name away; the version stays for as long as those do that nobody has named. */
export const DELETE = handleChange<Params>(async (call) => {
  const { boardId } = await allow(call, 'name-version');
  const { services, record, user, params } = call;
  await limit(services, 'version-by-person', user.id);
  record.add({ version: params.version, named: false });
  const version = await record.commit(async (trx) => {
    const made = await unnameVersion(trx, boardId, params.version);
    if (typeof made === 'string') throw new Refusal(made);
    return made;
  });
  services.versions.tell(boardId);
  return { version };
});
