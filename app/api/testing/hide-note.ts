import type { BoardId } from '#lib/board/ids.ts';
import { emptyWorkshop, type Workshop } from '#lib/workshop/workshop.ts';
import { privateStep } from '#server/records/workshop/testing/sample-steps.ts';
import { draftDocId } from '#server/store/docs.ts';
import { beginDraft } from '#server/store/drafts.ts';
import type { Store } from '#server/store/open-store.ts';
import type { User } from '#server/store/users.ts';
import { insertWorkshop } from '#server/store/workshops.ts';
import { addNote, writtenBoard } from '#server/sync/testing/written-board.ts';

/** A workshop in a private step, in which somebody has written a note of that name. */
export async function hideNote(
  { db, docLog }: Store,
  boardId: BoardId,
  user: User,
  name = 'hidden',
): Promise<void> {
  const step = privateStep('one');
  const { id, title, mode, seconds } = step;
  const workshop: Workshop = {
    ...emptyWorkshop,
    agenda: [step],
    phase: { is: 'running', step: id, clock: { is: 'paused', left: 1 }, startedAt: 1 },
    log: [{ step: id, title, mode, seconds, startedAt: 1, endedAt: null }],
  };
  const row = {
    id: `workshop-of-${boardId}`,
    boardId,
    state: JSON.stringify(workshop),
    endedAt: null,
    now: 1,
  };
  await db.transaction().execute(async (trx) => {
    await insertWorkshop(trx, row);
    await beginDraft(trx, { boardId, userId: user.id, now: 1 });
  });
  const docId = draftDocId(boardId, user.id);
  const bytes = writtenBoard().write(addNote(name, user.id));
  await docLog.append([{ docId, epoch: 1, userId: user.id, bytes }]);
}
