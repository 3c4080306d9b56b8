import { type BoardId, parseBoardId } from '#lib/board/ids.ts';

/** Where a socket wants to go. A draft is always the caller's own: no path names anybody else's. */
export type SyncPath = { readonly to: 'board' | 'draft'; readonly boardId: BoardId };

/** Reads `/sync/board/<boardId>` and `/sync/draft/<boardId>`; `null` for any other. */
export function readSyncPath(url: string): SyncPath | null {
  const [path = ''] = url.split('?', 1);
  const match = /^\/sync\/(board|draft)\/([^/]+)$/.exec(path);
  const boardId = match && parseBoardId(match[2]);
  return boardId && { to: match[1] === 'draft' ? 'draft' : 'board', boardId };
}

/** True for every path that belongs to the sync server, whether or not it leads anywhere. */
export function isSyncPath(url: string): boolean {
  return url === '/sync' || url.startsWith('/sync/') || url.startsWith('/sync?');
}
