import { z } from 'zod';
import { paletteColours } from '#lib/canvas/palette.ts';
import { parseInitials } from '#server/access/person-initials.ts';
import { parsePersonName } from '#server/access/person-name.ts';
import { listBoardIdsOf } from '#server/records/boards-of-person.ts';
import { setDigest } from '#server/store/accounts.ts';
import { type Profile, updateProfile } from '#server/store/users.ts';
import { handleChange } from '../handle.ts';
import { maker } from '../maker.ts';
import { readBody } from '../read-body.ts';
import { Refusal } from '../refusal.ts';

const shape = z.object({
  name: z.string().optional(),
  colour: z.enum(paletteColours).optional(),
  /** Empty: those of the name. */
  initials: z.string().optional(),
  /** Whether they get e-mails about their inbox. */
  digest: z.boolean().optional(),
});

/** Changes what others see of the person, of which open boards hear, and what they are sent. */
export const PATCH = handleChange(async ({ request, user, services }) => {
  const given = await readBody(request, shape);
  const { store, rooms } = services;
  const profile = parseProfile(given);
  if (given.digest !== undefined)
    await setDigest(store.db, user.id, given.digest ? 'on' : 'off', maker.now());
  if (Object.keys(profile).length === 0) return {};
  await updateProfile(store.db, user.id, profile);
  for (const boardId of await listBoardIdsOf(store.db, user.id))
    rooms.sendEvent(boardId, { type: 'people-changed' });
  return {};
});

/** @throws {Refusal} */
function parseProfile({ name, colour, initials }: z.infer<typeof shape>): Partial<Profile> {
  const parsedName = name === undefined ? undefined : parsePersonName(name);
  if (parsedName === null) throw new Refusal('bad-name');
  const parsedInitials = initials === undefined ? undefined : parseInitials(initials);
  if (parsedInitials === undefined && initials !== undefined) throw new Refusal('bad-initials');
  return {
    ...(parsedName === undefined ? {} : { name: parsedName }),
    ...(colour === undefined ? {} : { colour }),
    ...(parsedInitials === undefined ? {} : { initials: parsedInitials }),
  };
}
