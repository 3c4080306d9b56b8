import type { Transaction } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import type { CommentBody } from '#lib/review/comment-body.ts';
import { nameMentions } from '#lib/review/mentions.ts';
import { parseCommentBody } from '#lib/review/parse-comment-body.ts';
import { parseBody } from './comments.ts';
import type { Schema } from './schema.ts';
import { stored } from './stored-value.ts';
import { deletedPerson } from './users.ts';

/** Takes a person's name out of every comment that mentions them, also as the guests that they were. */
export async function forgetMentions(trx: Transaction<Schema>, user: UserId): Promise<void> {
  const guests = await trx.selectFrom('users').select('id').where('merged_into', '=', user).execute();
  const ids = new Set<string>([user, ...guests.map(({ id }) => id)]);
  for (const id of ids) {
    const rows = await trx
      .selectFrom('comments')
      .select(['id', 'body'])
      .where('body', 'like', `%"user":"${id}"%`)
      .execute();
    for (const row of rows) {
      const body = JSON.stringify(withoutNames(stored('comments.body', parseBody(row.body)), ids));
      await trx.updateTable('comments').set({ body }).where('id', '=', row.id).execute();
    }
  }
}

function withoutNames(body: CommentBody, ids: ReadonlySet<string>): CommentBody {
  const named = (instead: string) =>
    nameMentions(body, (user, name) => ({ id: user, name: ids.has(user) ? instead : name }));
  // A comment that was full has no room for a longer name.
  return parseCommentBody(named(deletedPerson.name)) ?? named('');
}
