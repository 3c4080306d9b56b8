import type { Transaction } from 'kysely';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import { insertBoard } from '#server/store/boards.ts';
import type { Schema } from '#server/store/schema.ts';
import { boardChanges } from '../board-changes.ts';
import { firstUpdate } from '../first-update.ts';
import { type Maker, makeBoardId } from '../maker.ts';
import { readBoardState } from '../read-board-state.ts';

/**
 * Makes a board of somebody's own with the notes, links and colours of a former state; comments stay where they are.
 * @param state the encoded document; its records are parsed and written anew
 */
export async function copyVersion(
  trx: Transaction<Schema>,
  { title, state, ownerId }: { readonly title: string; readonly state: Uint8Array; readonly ownerId: UserId },
  maker: Maker,
): Promise<BoardId> {
  const id = makeBoardId(maker);
  const update = firstUpdate(boardChanges(readBoardState(state)));
  await insertBoard(trx, { id, title, ownerId, now: maker.now(), firstUpdate: update });
  return id;
}
