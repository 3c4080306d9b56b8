import type { Kysely } from 'kysely';
import { can, parseRole, type Role } from '#lib/board/can.ts';
import { type BoardId, parseUserId, type UserId } from '#lib/board/ids.ts';
import type { Named } from '#lib/review/mentions.ts';
import type { Schema } from './schema.ts';
import { parseText, stored } from './stored-value.ts';

/** A member as others call them now. */
export type NamedMember = Named & { readonly role: Role };

/** Those of the people who may read on a board; a guest who signed in to an account since is that account. */
export async function findNamedMembers(
  db: Kysely<Schema>,
  boardId: BoardId,
  ids: readonly UserId[],
): Promise<ReadonlyMap<UserId, NamedMember>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('users as asked')
    .innerJoin('users as person', (join) =>
      join.on(({ eb, ref, fn }) =>
        eb('person.id', '=', fn.coalesce(ref('asked.merged_into'), ref('asked.id'))),
      ),
    )
    .innerJoin('members', 'members.user_id', 'person.id')
    .select(['asked.id as asked', 'person.id', 'person.name', 'members.role'])
    .where('members.board_id', '=', boardId)
    .where('asked.id', 'in', ids)
    .execute();
  const found = rows.map((row): [UserId, NamedMember] => [
    stored('users.id', parseUserId(row.asked)),
    {
      id: stored('users.id', parseUserId(row.id)),
      name: stored('users.name', parseText(row.name)),
      role: stored('members.role', parseRole(row.role)),
    },
  ]);
  return new Map(found.filter(([, { role }]) => can(role, 'read-threads')));
}

/** Who somebody is now: the account of a guest who signed in to one since. */
export async function presentId(db: Kysely<Schema>, id: UserId): Promise<UserId> {
  const row = await db.selectFrom('users').select('merged_into').where('id', '=', id).executeTakeFirst();
  return parseUserId(row?.merged_into) ?? id;
}
