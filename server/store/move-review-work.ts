import type { Transaction } from 'kysely';
import type { UserId } from '#lib/board/ids.ts';
import type { Schema } from './schema.ts';

/** Everything that somebody said, marked or was told in threads and reviews is the other one's from now on. */
export async function moveReviewWork(trx: Transaction<Schema>, from: UserId, to: UserId): Promise<void> {
  await moveAuthorship(trx, from, to);
  await moveReactions(trx, from, to);
  await moveReads(trx, from, to);
  await moveReviewing(trx, from, to);
  await moveInbox(trx, from, to);
}

async function moveAuthorship(trx: Transaction<Schema>, from: UserId, to: UserId): Promise<void> {
  await trx.updateTable('threads').set({ created_by: to }).where('created_by', '=', from).execute();
  await trx.updateTable('threads').set({ resolved_by: to }).where('resolved_by', '=', from).execute();
  await trx.updateTable('threads').set({ note_author: to }).where('note_author', '=', from).execute();
  await trx.updateTable('comments').set({ author_id: to }).where('author_id', '=', from).execute();
  await trx.updateTable('comments').set({ removed_by: to }).where('removed_by', '=', from).execute();
  await trx.updateTable('suggestions').set({ answered_by: to }).where('answered_by', '=', from).execute();
  await trx.updateTable('versions').set({ by_id: to }).where('by_id', '=', from).execute();
}

/** What both of them put under a comment stays once. */
async function moveReactions(trx: Transaction<Schema>, from: UserId, to: UserId): Promise<void> {
  await trx
    .deleteFrom('reactions')
    .where('user_id', '=', from)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('reactions as own')
          .select('own.emoji')
          .where('own.user_id', '=', to)
          .whereRef('own.comment_id', '=', 'reactions.comment_id')
          .whereRef('own.emoji', '=', 'reactions.emoji'),
      ),
    )
    .execute();
  await trx.updateTable('reactions').set({ user_id: to }).where('user_id', '=', from).execute();
}

/** What either of them has read is read. */
async function moveReads(trx: Transaction<Schema>, from: UserId, to: UserId): Promise<void> {
  const marks = await trx.selectFrom('thread_reads').selectAll().where('user_id', '=', from).execute();
  for (const mark of marks)
    await trx
      .insertInto('thread_reads')
      .values({ ...mark, user_id: to })
      .onConflict((conflict) =>
        conflict
          .columns(['thread_id', 'user_id'])
          .doUpdateSet((eb) => ({ seen_at: eb.ref('excluded.seen_at') }))
          .whereRef('thread_reads.seen_at', '<', 'excluded.seen_at'),
      )
      .execute();
  await trx.deleteFrom('thread_reads').where('user_id', '=', from).execute();
}

/** Who was asked for a review as both is asked once, and has handed in when either has. */
async function moveReviewing(trx: Transaction<Schema>, from: UserId, to: UserId): Promise<void> {
  await trx.updateTable('reviews').set({ asked_by: to }).where('asked_by', '=', from).execute();
  const asked = await trx.selectFrom('reviewers').selectAll().where('user_id', '=', from).execute();
  for (const row of asked)
    await trx
      .insertInto('reviewers')
      .values({ ...row, user_id: to })
      .onConflict((conflict) =>
        conflict
          .columns(['review_id', 'user_id'])
          .doUpdateSet((eb) => ({ submitted_at: eb.ref('excluded.submitted_at') }))
          .where('reviewers.submitted_at', 'is', null),
      )
      .execute();
  await trx.deleteFrom('reviewers').where('user_id', '=', from).execute();
}

/** What came for both comes once, and nothing comes of one's own deeds. */
async function moveInbox(trx: Transaction<Schema>, from: UserId, to: UserId): Promise<void> {
  await trx
    .deleteFrom('inbox')
    .where('user_id', '=', from)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('inbox as own')
          .select('own.id')
          .where('own.user_id', '=', to)
          .whereRef('own.comment_id', '=', 'inbox.comment_id'),
      ),
    )
    .execute();
  await trx.updateTable('inbox').set({ user_id: to }).where('user_id', '=', from).execute();
  await trx.updateTable('inbox').set({ by_id: to }).where('by_id', '=', from).execute();
  await trx.deleteFrom('inbox').where('user_id', '=', to).where('by_id', '=', to).execute();
}

/** What was a person's alone goes with them: what they have read, and what came for them. */
export async function deleteReviewMarks(trx: Transaction<Schema>, userId: UserId): Promise<void> {
  await trx.deleteFrom('thread_reads').where('user_id', '=', userId).execute();
  await trx.deleteFrom('inbox').where('user_id', '=', userId).execute();
}
