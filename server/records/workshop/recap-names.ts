import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import type { Schema } from '#server/store/schema.ts';
import { parseText, stored } from '#server/store/stored-value.ts';

/** What people are called at one moment. */
export type Names = {
  /** A guest who signed in to an account since has the account's name; `null` for an id that is nobody's. */
  readonly nameOf: (id: UserId) => string | null;
  /** Each person once, who may have been there as a guest and as themselves. */
  readonly distinct: (ids: readonly UserId[]) => readonly UserId[];
};

/** Ids in one question, of which a database takes a bounded number. */
const AT_ONCE = 500;

export async function findNames(db: Kysely<Schema>, ids: Iterable<UserId>): Promise<Names> {
  const asked = [...new Set<string>(ids)];
  const people = new Map<string, { readonly name: string; readonly is: string }>();
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('users')
      .leftJoin('users as account', 'account.id', 'users.merged_into')
      .select(['users.id', 'users.name', 'account.id as account_id', 'account.name as account_name'])
      .where('users.id', 'in', asked.slice(from, from + AT_ONCE))
      .execute();
    for (const row of rows)
      people.set(row.id, {
        name: stored('users.name', parseText(row.account_name ?? row.name)),
        is: row.account_id ?? row.id,
      });
  }
  return {
    nameOf: (id) => people.get(id)?.name ?? null,
    distinct: (listed) => [...new Map(listed.map((id) => [people.get(id)?.is ?? id, id])).values()],
  };
}
