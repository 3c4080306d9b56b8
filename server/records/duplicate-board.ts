import type { Kysely } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { insertBoard } from '#server/store/boards.ts';
import type { Schema } from '#server/store/schema.ts';
import { boardChanges } from './board-changes.ts';
import { firstUpdate } from './first-update.ts';
import { type Maker, makeBoardId } from './maker.ts';
import { readBoardState } from './read-board-state.ts';
import { readTitle, UNTITLED } from './read-title.ts';

/**
 * Makes a board of the copier's own with the same notes, links and colours.
 * @param state the encoded document; its records are parsed and written anew, so that neither deleted text nor
 * anything malformed comes along
 */
export async function duplicateBoard(
  db: Kysely<Schema>,
  { title, state, ownerId }: { title: string; state: Uint8Array; ownerId: UserId },
  maker: Maker,
): Promise<BoardId> {
  const id = makeBoardId(maker);
  const now = maker.now();
  const update = firstUpdate(boardChanges(readBoardState(state)));
  await db
    .transaction()
    .execute((trx) => insertBoard(trx, { id, title: copyTitle(title), ownerId, now, firstUpdate: update }));
  return id;
}

/** Says that it is a copy in front, where a long title is not cut off. */
function copyTitle(title: string): string {
  return readTitle(`Copy of ${title}`) ?? UNTITLED;
}
