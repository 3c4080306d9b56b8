import type * as Y from 'yjs';
import type { BoardId, UserId } from '#lib/board/ids.ts';
import type { Version } from '#lib/review/version.ts';
import type { DamagedDocError } from '#server/store/doc-errors.ts';
import { loadDocument } from '#server/sync/load-document.ts';
import type { Rooms } from '#server/sync/rooms.ts';
import type { Services } from '../../services.ts';
import type { KeepBefore, LiveVersions } from './live-versions.ts';
import { type RestoreScope, type RestoreUpdate, restoreUpdate } from './restore-update.ts';
import { stateAt } from './state-at.ts';

type RestoreServices = {
  readonly store: Pick<Services['store'], 'db'>;
  readonly rooms: Pick<Rooms, 'addToBoard' | 'flush'>;
  readonly versions: Pick<LiveVersions, 'act'>;
  /** Hears of a damaged snapshot that an older one and the log made up for. */
  readonly report: (error: DamagedDocError) => void;
};

export type RestoreRequest = {
  readonly boardId: BoardId;
  /** The update after which the board was as it shall be again. */
  readonly seq: number;
  readonly scope: RestoreScope;
  readonly by: UserId;
  /** Asked last of all, when the former state is ready: throws when they may not restore any more. */
  readonly assertAllowed: () => Promise<void>;
};

export type Restored =
  /** `before`: the version that takes it back; `null`: there was nothing to do. */
  | { readonly is: 'restored'; readonly before: Version | null }
  | { readonly is: 'no-such-board' | 'no-such-moment' | 'board-too-large' }
  | { readonly is: Exclude<RestoreUpdate['is'], 'update' | 'nothing'> };

/**
 * Makes a board, or one note of it, what it was, as one new change that everybody sees. What others do at the same
 * moment is merged with it. The board as it was until then is kept first. Of several at the same moment one comes
 * after the other, each with what it takes back.
 * @throws what `assertAllowed` throws; nothing is changed then
 * @throws {DamagedDocError} when the former state cannot be built; nothing is changed then
 * @throws when the board cannot be written; it may be restored all the same
 */
export async function restoreVersion(services: RestoreServices, request: RestoreRequest): Promise<Restored> {
  const { store, rooms, report } = services;
  await rooms.flush();
  const past = await stateAt(store.db, request.boardId, { seq: request.seq }, report);
  if (!past) return { is: 'no-such-moment' };
  const former = loadDocument({ snapshot: past.state, updates: [] });
  try {
    return await services.versions.act(request.boardId, (keep) =>
      makeSo(services, request, { former, keep }),
    );
  } finally {
    former.destroy();
  }
}

async function makeSo(
  { rooms }: RestoreServices,
  { boardId, scope, by, assertAllowed }: RestoreRequest,
  { former, keep }: { readonly former: Y.Doc; readonly keep: KeepBefore },
): Promise<Restored> {
  const first = await keep('before-restore', by);
  await assertAllowed().catch(async (error: unknown) => {
    await first.undo();
    throw error;
  });
  const made: { readonly of: number; readonly restore: RestoreUpdate }[] = [];
  const added = await rooms.addToBoard(
    boardId,
    (state, of) => {
      const restore = restoreUpdate(state, former, scope);
      made.push({ of, restore });
      return restore.is === 'update' ? restore.update : null;
    },
    by,
  );
  const [done] = made;
  if (added !== 'added' || !done) {
    await first.undo();
    if (added === 'no-such-board' || added === 'board-too-large') return { is: added };
    const why = done?.restore.is;
    return why === 'no-such-note' || why === 'board-full' ? { is: why } : { is: 'restored', before: null };
  }
  if (done.of === first.version.seq) return { is: 'restored', before: first.version };
  // Somebody wrote in between: to go back leads to what they saw last.
  await first.undo();
  const { version } = await keep('before-restore', by, done.of);
  return { is: 'restored', before: version };
}
