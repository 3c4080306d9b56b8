import type { Kysely, Transaction } from 'kysely';
import type { BoardId } from '#lib/board/ids.ts';
import type { Recap } from '#lib/workshop/recap.ts';
import { parseRecap } from './recap-shape.ts';
import type { Schema } from './schema.ts';
import { hashOfSecret } from './secret-id.ts';
import { parseText, stored } from './stored-value.ts';

/** A recap as those on its board find it. */
export type KeptRecap = {
  readonly recap: Recap;
  /** Whoever has its link can read it too. */
  readonly isShared: boolean;
};

/** A line in the list of a board's recaps. Times are milliseconds since 1970; steps are those that came. */
export type ListedRecap = {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly steps: number;
  readonly isShared: boolean;
};

/** As many as a list tells, which reads each of them. */
const LISTED = 50;

/**
 * Keeps what is left of a workshop that ends in this very transaction. A recap that is there already stays as it is.
 * @param now milliseconds since 1970
 */
export async function insertRecap(
  trx: Transaction<Schema>,
  { boardId, recap, now }: { readonly boardId: BoardId; readonly recap: Recap; readonly now: number },
): Promise<void> {
  await trx
    .insertInto('recaps')
    .values({
      workshop_id: recap.id,
      board_id: boardId,
      made_at: now,
      recap: JSON.stringify(recap),
      token_hash: null,
    })
    .onConflict((conflict) => conflict.column('workshop_id').doNothing())
    .execute();
}

/** Puts what `change` makes of a recap in its place; its link stays. False when there is none. */
export async function changeRecap(
  trx: Transaction<Schema>,
  boardId: BoardId,
  id: string,
  change: (recap: Recap) => Recap,
): Promise<boolean> {
  const kept = await findRecap(trx, boardId, id);
  if (!kept) return false;
  await trx
    .updateTable('recaps')
    .set({ recap: JSON.stringify(change(kept.recap)) })
    .where('workshop_id', '=', id)
    .where('board_id', '=', boardId)
    .execute();
  return true;
}

/** `null` when the board has no recap of that id. Whoever asks may see the board. */
export async function findRecap(db: Kysely<Schema>, boardId: BoardId, id: string): Promise<KeptRecap | null> {
  const row = await db
    .selectFrom('recaps')
    .select(['recap', 'token_hash'])
    .where('workshop_id', '=', id)
    .where('board_id', '=', boardId)
    .executeTakeFirst();
  return (
    (row && { recap: stored('recaps.recap', parseRecap(row.recap)), isShared: row.token_hash !== null }) ??
    null
  );
}

/** The board's recaps, newest first. */
export async function listRecaps(db: Kysely<Schema>, boardId: BoardId): Promise<readonly ListedRecap[]> {
  const rows = await db
    .selectFrom('recaps')
    .select(['workshop_id', 'recap', 'token_hash'])
    .where('board_id', '=', boardId)
    .orderBy('made_at', 'desc')
    .orderBy('workshop_id')
    .limit(LISTED)
    .execute();
  return rows.map((row) => {
    const { startedAt, endedAt, steps } = stored('recaps.recap', parseRecap(row.recap));
    return {
      id: stored('recaps.workshop_id', parseText(row.workshop_id)),
      startedAt,
      endedAt,
      steps: steps.filter(({ actualSeconds }) => actualSeconds !== null).length,
      isShared: row.token_hash !== null,
    };
  });
}

/** What a link leads to; `null` when it was revoked or never was, and when its board is deleted. */
export async function findSharedRecap(db: Kysely<Schema>, token: string): Promise<Recap | null> {
  const row = await db
    .selectFrom('recaps')
    .innerJoin('boards', 'boards.id', 'recaps.board_id')
    .select('recaps.recap')
    .where('recaps.token_hash', '=', hashOfSecret(token))
    .where('boards.deleted_at', 'is', null)
    .executeTakeFirst();
  return row ? stored('recaps.recap', parseRecap(row.recap)) : null;
}

/**
 * Gives a recap the one link by which it is shared, or takes it away; a former link ends either way.
 * @param token the secret part of the link, of which only the hash is kept; `null`: only members see the recap
 * @returns false when the board has no such recap
 */
export async function shareRecap(
  trx: Transaction<Schema>,
  { boardId, id, token }: { readonly boardId: BoardId; readonly id: string; readonly token: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('recaps')
    .set({ token_hash: token === null ? null : hashOfSecret(token) })
    .where('workshop_id', '=', id)
    .where('board_id', '=', boardId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
