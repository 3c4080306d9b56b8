import type { Pages } from '#server/http/start-server.ts';

/** Takes the place of the pages in the server that the runs kill: they keep nothing and would only cost time. */
export async function openNextPages(): Promise<Pages> {
  return {
    handleRequest: (_request, response) => void response.writeHead(404).end(),
    handleUpgrade: null,
    close: async () => {},
  };
}
