import type { BoardId } from '#lib/board/ids.ts';
import { parseVersionPage, type VersionPage } from '#lib/review/parse-versions.ts';
import type { Version } from '#lib/review/version.ts';
import type { BoardEvent } from '#lib/sync/board-event.ts';
import { type Asked, askServer } from '../ask-server.ts';

export type VersionList = {
  /** Newest first; `null`: none has come yet. */
  readonly versions: readonly Version[] | null;
  /** What to ask older ones with; `null`: these are all. */
  readonly next: string | null;
  readonly state: { readonly is: 'loading' | 'here' } | { readonly is: 'failed'; readonly message: string };
};

export type VersionListStore = {
  readonly get: () => VersionList;
  readonly subscribe: (listener: () => void) => () => void;
  readonly readOlder: () => void;
  readonly reload: () => void;
};

type ListSource = {
  readonly readPage: (after: string | null) => Promise<Asked<VersionPage>>;
  readonly subscribeEvents: (listener: (event: BoardEvent) => void) => () => void;
};

/** Pages that are read again when the list changed; who has read on further gets the rest again by asking. */
const MOST_AGAIN = 4;

export function readVersions(boardId: BoardId, after: string | null): Promise<Asked<VersionPage>> {
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  return askServer(`/api/boards/${boardId}/versions${query}`, parseVersionPage);
}

/** The versions that are kept, read page by page, and anew whenever the board hears that they changed. */
export function makeVersionList({ readPage, subscribeEvents }: ListSource): VersionListStore {
  const listeners = new Set<() => void>();
  let list: VersionList = { versions: null, next: null, state: { is: 'loading' } };
  let asked = 0;
  let stop = () => {};

  const put = (next: VersionList) => {
    list = next;
    for (const listener of listeners) listener();
  };
  const reload = async () => {
    asked += 1;
    const mine = asked;
    const wanted = list.versions?.length ?? 0;
    let versions: readonly Version[] = [];
    let next: string | null = null;
    for (let page = 0; page < MOST_AGAIN; page += 1) {
      const answer: Asked<VersionPage> = await readPage(next);
      if (mine !== asked) return;
      // What is shown stays when it cannot be brought up to date.
      if (answer.is === 'failed') return put({ ...list, state: answer });
      versions = [...versions, ...answer.data.versions];
      next = answer.data.next;
      if (next === null || versions.length >= wanted) break;
    }
    put({ versions, next, state: { is: 'here' } });
  };
  const readOlder = async () => {
    const { versions, next, state } = list;
    if (!versions || next === null || state.is === 'loading') return;
    asked += 1;
    const mine = asked;
    put({ ...list, state: { is: 'loading' } });
    const answer = await readPage(next);
    if (mine !== asked) return;
    if (answer.is === 'failed') return put({ ...list, state: answer });
    put({
      versions: [...versions, ...answer.data.versions],
      next: answer.data.next,
      state: { is: 'here' },
    });
  };
  return {
    get: () => list,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        stop = subscribeEvents(({ type }) => {
          // A socket that is back may have missed a change.
          if (type === 'versions-changed' || type === 'joined') void reload();
        });
        void reload();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    readOlder: () => void readOlder(),
    reload: () => void reload(),
  };
}
