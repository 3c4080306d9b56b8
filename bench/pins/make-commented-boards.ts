import type { Insertable } from 'kysely';
import { type BoardId, parseBoardId } from '../../lib/board/ids.ts';
import { blockKeys } from '../../lib/canvas/blocks.ts';
import { parseThreadId } from '../../lib/review/ids.ts';
import type { Anchor } from '../../lib/review/thread.ts';
import { insertBoard } from '../../server/store/boards.ts';
import { openStore } from '../../server/store/open-store.ts';
import type { Schema } from '../../server/store/schema.ts';
import { insertThread } from '../../server/store/threads.ts';
import { seededRandom } from '../../server/testing/seeded-random.ts';
import { type BenchBoard, benchAuthor, benchBoard } from '../canvas/notes/notes.ts';
import { insertPerson } from '../canvas/product/make-boards.ts';

/** How many notes each board has. */
export const NOTES = 500;
/** Every third thread is on a place of the board, the others are on notes. */
const ON_PLACES = 3;
/** Places are so far from their block's corner, in board units. */
const WITHIN = 900;
const SEED = 907;

const body = JSON.stringify([{ kind: 'paragraph', runs: [{ kind: 'text', text: 'How do we know?' }] }]);

/** Puts boards that differ in nothing but their comments into a new store in that folder. */
export async function makeCommentedBoards(
  dataDir: string,
  counts: readonly number[],
): Promise<ReadonlyMap<number, BoardId>> {
  const store = await openStore({ databaseUrl: null, dataDir });
  try {
    const now = await insertPerson(store);
    const board = benchBoard(NOTES);
    const boards = new Map<number, BoardId>();
    for (const count of counts) {
      const id = parseBoardId(`bench-comments-${count}`);
      if (!id) throw new Error('That is no id.');
      const record = { id, title: `${count} threads`, ownerId: benchAuthor, now, firstUpdate: board.state };
      await store.db.transaction().execute(async (trx) => {
        await insertBoard(trx, record);
        const comments: Insertable<Schema['comments']>[] = [];
        for (const [index, anchor] of anchorsOn(board, count).entries()) {
          const thread = parseThreadId(`bench-${count}-${index}`);
          if (!thread) throw new Error('That is no id.');
          await insertThread(trx, {
            ...{ id: thread, boardId: id, createdBy: benchAuthor, createdAt: now, changedAt: now + index },
            ...{ kind: null, anchor, noteAuthor: null, review: null },
          });
          const of = { board_id: id, thread_id: thread, author_id: benchAuthor };
          comments.push({ ...of, id: `comment-${count}-${index}`, body, at: now });
        }
        for (let from = 0; from < comments.length; from += 100)
          await trx
            .insertInto('comments')
            .values(comments.slice(from, from + 100))
            .execute();
      });
      boards.set(count, id);
    }
    return boards;
  } finally {
    await store.close();
  }
}

function anchorsOn({ notes }: BenchBoard, count: number): readonly Anchor[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, index): Anchor => {
    const note = notes[index % notes.length];
    const block = blockKeys[random(blockKeys.length)];
    if (!note || !block) throw new Error('The board is empty.');
    const spot = { block, x: random(WITHIN), y: random(WITHIN) };
    return index % ON_PLACES === 0
      ? { is: 'point', at: spot }
      : { is: 'note', note: note.id, isThere: true, lastAt: spot };
  });
}
