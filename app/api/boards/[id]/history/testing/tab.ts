import * as Y from 'yjs';
import type { Change } from '#lib/board/change.ts';
import type { BoardId } from '#lib/board/ids.ts';
import type { User } from '#server/store/users.ts';
import type { RawClient } from '#server/sync/testing/raw-client.ts';
import { type WrittenBoard, writtenBoard } from '#server/sync/testing/written-board.ts';
import type { ApiBed } from '../../../../testing/api-bed.ts';

/** A browser tab on a board: what it writes goes to the server, what others write comes when it says so. */
export type Tab = WrittenBoard & {
  readonly user: User;
  readonly client: RawClient;
  /** Sends an update on its way. */
  readonly send: (update: Uint8Array) => void;
  /** Writes, and resolves when it is durable. */
  readonly save: (...changes: readonly Change[]) => Promise<void>;
  /** Resolves when all that was sent is durable. */
  readonly saved: () => Promise<void>;
  /** Takes in what it has heard. */
  readonly take: () => void;
};

export async function openTab(bed: ApiBed, boardId: BoardId, user: User): Promise<Tab> {
  const client = await bed.connect(boardId, user);
  const board = writtenBoard(await client.begin());
  let marker = 0;
  let taken = 0;
  const saved = async () => {
    marker = (marker + 1) % 128;
    const before = client.heard.length;
    client.mark(marker);
    await client.hear(
      (heard) => heard.type === 'saved' && heard.marker === marker && client.heard.indexOf(heard) >= before,
    );
  };
  return {
    ...board,
    user,
    client,
    send: (update) => client.update(update),
    save: async (...changes) => {
      client.update(board.write(...changes));
      await saved();
    },
    saved,
    take: () => {
      const heard = client.updates();
      for (const update of heard.slice(taken)) Y.applyUpdate(board.doc, update);
      taken = heard.length;
    },
  };
}
