import type { Kysely } from 'kysely';
import { parseUserId, type UserId } from '#lib/board/ids.ts';
import { isPaletteColour, type PaletteColour } from '#lib/canvas/palette.ts';
import type { Schema } from './schema.ts';
import { parseText, stored } from './stored-value.ts';

export type User = { readonly id: UserId; readonly name: string; readonly colour: PaletteColour };

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
    .select(['id', 'name', 'colour'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? parseUser(row) : null;
}

/** False when there is no such user. */
export async function renameUser(db: Kysely<Schema>, id: UserId, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ name })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @throws {MalformedRowError} */
export function parseUser(row: { id: unknown; name: unknown; colour: unknown }): User {
  return {
    id: stored('users.id', parseUserId(row.id)),
    name: stored('users.name', parseText(row.name)),
    colour: stored('users.colour', isPaletteColour(row.colour) ? row.colour : null),
  };
}
