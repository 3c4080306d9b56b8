import type { Kysely, Transaction } from 'kysely';
import { parseRole, type Role } from '#lib/board/can.ts';
import { type BoardId, parseBoardId, type UserId } from '#lib/board/ids.ts';
import { eraseUser, findAccount } from '#server/store/accounts.ts';
import { deleteAgendasOf } from '#server/store/agendas.ts';
import { softDeleteBoard } from '#server/store/boards.ts';
import { removeDraftsOf } from '#server/store/drafts-of-person.ts';
import { forgetMentions } from '#server/store/forget-mentions.ts';
import { removeMailTokens } from '#server/store/mail-tokens.ts';
import { deleteReviewMarks } from '#server/store/move-review-work.ts';
import type { Schema } from '#server/store/schema.ts';
import { eraseSessions } from '#server/store/sessions.ts';
import { removeSignIns } from '#server/store/sign-ins.ts';
import { parseText, stored } from '#server/store/stored-value.ts';

/** A board that would have no owner any more. */
export type OrphanedBoard = {
  readonly id: BoardId;
  readonly title: string;
  /** How many others are on it. */
  readonly others: number;
};

/** The boards whose only owner a person is; those in the bin are not among them. */
export async function boardsOwnedAlone(
  db: Kysely<Schema>,
  userId: UserId,
): Promise<readonly OrphanedBoard[]> {
  const rows = await db
    .selectFrom('members as mine')
    .innerJoin('boards', 'boards.id', 'mine.board_id')
    .innerJoin('members as each', 'each.board_id', 'mine.board_id')
    .select(['boards.id', 'boards.title', 'each.user_id', 'each.role'])
    .where('mine.user_id', '=', userId)
    .where('mine.role', '=', 'owner' satisfies Role)
    .where('boards.deleted_at', 'is', null)
    .orderBy('boards.title')
    .orderBy('boards.id')
    .execute();
  const boards = Map.groupBy(rows, ({ id }) => id);
  return [...boards.values()].flatMap((members) => {
    const others = members.filter(({ user_id }) => user_id !== userId);
    const [first] = members;
    if (!first || others.some(({ role }) => parseRole(role) === 'owner')) return [];
    return {
      id: stored('boards.id', parseBoardId(first.id)),
      title: stored('boards.title', parseText(first.title)),
      others: others.length,
    };
  });
}

export type Deletion =
  | {
      readonly is: 'deleted';
      /** Boards that went into the bin with their only owner. */
      readonly binned: readonly BoardId[];
      /** Boards that the person was on, where somebody is left. */
      readonly left: readonly BoardId[];
    }
  /** There are boards that nobody else owns, and the person did not say that they may go. */
  | { readonly is: 'owns-boards' }
  | { readonly is: 'gone' };

/**
 * Takes a person out of everything but what they wrote, which from now on is a deleted person's. What they had
 * in hiding was never anybody else's and is gone. Their boards that nobody else owns go into the bin, when
 * `binBoards` says so.
 */
export async function deleteAccount(
  db: Kysely<Schema>,
  { userId, binBoards, now }: { userId: UserId; binBoards: boolean; now: number },
): Promise<Deletion> {
  return db.transaction().execute((trx) => deleteIn(trx, userId, binBoards, now));
}

async function deleteIn(
  trx: Transaction<Schema>,
  userId: UserId,
  binBoards: boolean,
  now: number,
): Promise<Deletion> {
  const account = await findAccount(trx, userId);
  if (!account) return { is: 'gone' };
  const alone = await boardsOwnedAlone(trx, userId);
  if (alone.length > 0 && !binBoards) return { is: 'owns-boards' };
  for (const { id } of alone) await softDeleteBoard(trx, id, now);
  const memberships = await trx
    .deleteFrom('members')
    .where('user_id', '=', userId)
    .returning('board_id')
    .execute();
  await trx.deleteFrom('knocks').where('user_id', '=', userId).execute();
  await removeDraftsOf(trx, userId);
  await deleteAgendasOf(trx, userId);
  await deleteReviewMarks(trx, userId);
  await forgetMentions(trx, userId);
  await removeSignIns(trx, userId);
  if (account.email !== null) await removeMailTokens(trx, account.email);
  await eraseSessions(trx, userId);
  await eraseUser(trx, userId, now);
  const binned = alone.map(({ id }) => id);
  const boards = memberships.map((row) => stored('members.board_id', parseBoardId(row.board_id)));
  return { is: 'deleted', binned, left: boards.filter((id) => !binned.includes(id)) };
}
