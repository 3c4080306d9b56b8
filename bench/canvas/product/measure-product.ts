import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../../../e2e/server/running-server.ts';
import type { Options } from '../options.ts';
import { makeBoards, makeSecret, sessionCookie } from './make-boards.ts';
import { measureOpening, type Opening } from './measure-opening.ts';

/** One opening of a board with so many notes. */
export type ProductRun = Opening & { readonly notes: number; readonly run: number };

/** Opens boards on the production build, served from data of its own. */
export async function measureProduct(
  { runs, sizes }: Options,
  say: (text: string) => void,
): Promise<readonly ProductRun[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'ninefold-bench-'));
  try {
    const boards = await makeBoards(dataDir, sizes);
    const secret = makeSecret();
    process.env.NEXTAUTH_SECRET = secret;
    const server = await startServer({ dataDir });
    const stop = () => {
      server.end('SIGTERM').finally(() => process.exit(1));
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
      const cookie = await sessionCookie(secret, server.url);
      const results: ProductRun[] = [];
      // The first page that a server renders pays for its start; that is not what is asked here.
      for (const stored of boards.values()) await measureOpening(server.url, cookie, stored);
      for (let run = 1; run <= runs; run += 1)
        for (const [notes, stored] of boards) {
          results.push({ notes, run, ...(await measureOpening(server.url, cookie, stored)) });
          say(`run ${run}: the product, ${notes} notes`);
        }
      return results;
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      await server.end('SIGTERM');
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
