import type { Kysely } from 'kysely';
import { parseUserId, type UserId } from '#lib/board/ids.ts';
import { isPaletteColour, type PaletteColour } from '#lib/canvas/palette.ts';
import type { Schema } from './schema.ts';
import { parseText, stored } from './stored-value.ts';

/** A person as everybody on their boards may know them. */
export type User = {
  readonly id: UserId;
  readonly name: string;
  readonly colour: PaletteColour;
  /** Chosen letters for the avatar; absent: those of the name. */
  readonly initials?: string;
};

/** What the store keeps in the place of somebody who deleted their account. */
export const deletedPerson = { name: 'Deleted person', colour: 'grey' } as const;

/** Adds a guest. @param now milliseconds since 1970 */
export async function createUser(
  db: Kysely<Schema>,
  { id, name, colour, now }: User & { now: number },
): Promise<void> {
  await db.insertInto('users').values({ id, name, colour, kind: 'guest', created_at: now }).execute();
}

export async function findUser(db: Kysely<Schema>, id: UserId): Promise<User | null> {
  const row = await db
    .selectFrom('users')
    .select(['id', 'name', 'colour', 'initials'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? parseUser(row) : null;
}

export type Profile = {
  readonly name: string;
  readonly colour: PaletteColour;
  /** `null`: those of the name. */
  readonly initials: string | null;
};

/** Changes what others see of a person; what is left out stays. False when there is no such user. */
export async function updateProfile(
  db: Kysely<Schema>,
  id: UserId,
  profile: Partial<Profile>,
): Promise<boolean> {
  if (Object.keys(profile).length === 0) return (await findUser(db, id)) !== null;
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set(profile)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @throws {MalformedRowError} */
export function parseUser(row: { id: unknown; name: unknown; colour: unknown; initials?: unknown }): User {
  const initials = row.initials ?? null;
  return {
    id: stored('users.id', parseUserId(row.id)),
    name: stored('users.name', parseText(row.name)),
    colour: stored('users.colour', isPaletteColour(row.colour) ? row.colour : null),
    ...(initials === null ? {} : { initials: stored('users.initials', parseText(initials)) }),
  };
}
