import { parseBoardId } from '#lib/board/ids.ts';
import type { Pages } from '#server/http/start-server.ts';
import { revealDrafts } from '#server/records/workshop/reveal-drafts.ts';
import { getServices } from '#server/services.ts';

/**
 * Takes the place of the pages in the server that the runs kill: they keep nothing and would only cost time. What a
 * page would ask for is asked with `POST /api/reveal/<boardId>`.
 */
export async function openNextPages(): Promise<Pages> {
  return {
    handleRequest: (request, response) => {
      const boardId = request.method === 'POST' ? boardToReveal(request.url ?? '') : null;
      if (!boardId) return void response.writeHead(404).end();
      const maker = {
        now: Date.now,
        random: (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes),
      };
      revealDrafts(getServices(), { boardId, names: 'hidden', by: null }, maker).then(
        (revealed) => response.end(JSON.stringify(revealed)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    },
    handleUpgrade: null,
    close: async () => {},
  };
}

function boardToReveal(url: string) {
  return parseBoardId(/^\/api\/reveal\/([^/]+)$/.exec(url)?.[1]);
}
