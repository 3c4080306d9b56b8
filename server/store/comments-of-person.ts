import type { Kysely } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import { commentText } from '#lib/review/comment-text.ts';
import { parseBody } from './comments.ts';
import type { Schema } from './schema.ts';
import { parseText, parseWhole, stored } from './stored-value.ts';

/** What somebody said about a board. `at`: milliseconds since 1970. */
export type OwnComment = { readonly board: string; readonly at: number; readonly text: string };

/** Everything that a person has said on any board that is there, the oldest first, without formatting. */
export async function commentsOfPerson(db: Kysely<Schema>, userId: UserId): Promise<readonly OwnComment[]> {
  const rows = await db
    .selectFrom('comments')
    .innerJoin('boards', 'boards.id', 'comments.board_id')
    .select(['comments.board_id', 'comments.at', 'comments.body'])
    .where('comments.author_id', '=', userId)
    .where('comments.body', 'is not', null)
    .where('boards.deleted_at', 'is', null)
    .orderBy('comments.at')
    .orderBy('comments.id')
    .execute();
  return rows.map(({ board_id, at, body }) => ({
    board: stored('comments.board_id', parseText(board_id)),
    at: stored('comments.at', parseWhole(at)),
    text: commentText(stored('comments.body', parseBody(body))),
  }));
}
