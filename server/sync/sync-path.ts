import { type BoardId, parseBoardId } from '#lib/board/ids.ts';

/** The board of a socket's path, `/sync/board/<boardId>`; `null` for any other, drafts among them. */
export function readSyncPath(url: string): BoardId | null {
  const [path = ''] = url.split('?', 1);
  const match = /^\/sync\/board\/([^/]+)$/.exec(path);
  return match ? parseBoardId(match[1]) : null;
}

/** True for every path that belongs to the sync server, whether or not it leads anywhere. */
export function isSyncPath(url: string): boolean {
  return url === '/sync' || url.startsWith('/sync/') || url.startsWith('/sync?');
}
