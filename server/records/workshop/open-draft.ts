import type { Kysely } from 'kysely';
import { can } from '#lib/board/can.ts';
import type { BoardId } from '#lib/board/ids.ts';
import { currentStep } from '#lib/workshop/workshop.ts';
import { beginDraft, draftState } from '#server/store/drafts.ts';
import type { Schema } from '#server/store/schema.ts';
import type { OpenDraft } from '#server/sync/rooms-options.ts';
import type { StoredWorkshop } from './kept-workshop.ts';

type OpenDraftOptions = {
  readonly db: Kysely<Schema>;
  readonly readWorkshop: (boardId: BoardId) => Promise<Pick<StoredWorkshop, 'workshop'> | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/**
 * Lets people into what they have in hiding, for as long as it is there. It begins in a private step, with the first
 * who may write and comes.
 */
export function draftOpener({ db, readWorkshop, now }: OpenDraftOptions): OpenDraft {
  return async (boardId, userId, role) => {
    const state = await draftState(db, { boardId, userId });
    if (state === 'open') return 'open';
    const kept = await readWorkshop(boardId);
    const isPrivate = kept !== null && currentStep(kept.workshop)?.mode === 'private';
    if (!isPrivate || !can(role, 'edit-notes')) return state === 'revealed' ? 'revealed' : 'no-private-step';
    await db.transaction().execute((trx) => beginDraft(trx, { boardId, userId, now: now() }));
    return 'open';
  };
}
