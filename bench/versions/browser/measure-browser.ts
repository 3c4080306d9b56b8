import { startServer } from '../../../e2e/server/running-server.ts';
import type { BoardId } from '../../../lib/board/ids.ts';
import { addMember } from '../../../server/store/members.ts';
import { openStore, type Store } from '../../../server/store/open-store.ts';
import { insertVersion } from '../../../server/store/versions.ts';
import { makeTempDir } from '../../../server/testing/temp-dir.ts';
import { benchAuthor } from '../../canvas/notes/notes.ts';
import { insertPerson, makeSecret, sessionCookie } from '../../canvas/product/make-boards.ts';
import { type Clock, type LogShape, writeLog } from '../write-log.ts';
import { type LookingTimes, measureLooking, type Nearness } from './measure-looking.ts';

export type BrowserRun = LookingTimes & LogShape & { readonly nearness: Nearness };

const VERSION = 'All notes';
/** The version lies so many updates back. */
const BACK = 480;

/** Looks at the past of boards in Chromium, on the production build, served from data of its own. */
export async function measureBrowser(
  shapes: readonly LogShape[],
  runs: number,
  say: (text: string) => void,
): Promise<readonly BrowserRun[]> {
  const dir = makeTempDir();
  try {
    const boards = await writeBoards(dir.path, shapes);
    const secret = makeSecret();
    process.env.NEXTAUTH_SECRET = secret;
    const server = await startServer({ dataDir: dir.path });
    try {
      const cookie = [await sessionCookie(secret, server.url)];
      const results: BrowserRun[] = [];
      for (const [shape, boardId] of boards)
        for (const nearness of ['whole board', 'readable'] as const) {
          const place = { url: `${server.url}/b/${boardId}`, cookie, version: VERSION };
          // The first one is for the server to know the code.
          for (let run = 0; run <= runs; run += 1) {
            const times = await measureLooking(place, nearness);
            if (run > 0) results.push({ ...shape, nearness, ...times });
            say(
              `${nearness}: opened in ${times.open.toFixed(0)} ms, compared in ${times.compare.toFixed(0)} ms`,
            );
          }
        }
      return results;
    } finally {
      await server.end('SIGTERM');
    }
  } finally {
    dir.remove();
  }
}

async function writeBoards(
  dataDir: string,
  shapes: readonly LogShape[],
): Promise<ReadonlyMap<LogShape, BoardId>> {
  const clock: Clock = { now: Date.UTC(2026, 0, 1) };
  const store = await openStore({ databaseUrl: null, dataDir, now: () => clock.now });
  try {
    await insertPerson(store);
    const boards = new Map<LogShape, BoardId>();
    for (const shape of shapes) {
      const boardId = await writeLog(store, shape, clock);
      await addMember(store.db, { boardId, userId: benchAuthor, role: 'editor', now: clock.now });
      await keepVersion(store, boardId, { seq: shape.updates - BACK, at: clock.now });
      boards.set(shape, boardId);
    }
    return boards;
  } finally {
    await store.close();
  }
}

async function keepVersion(
  { db }: Store,
  boardId: BoardId,
  { seq, at }: { readonly seq: number; readonly at: number },
): Promise<void> {
  const version = {
    id: `${boardId}-version`,
    seq,
    at,
    reason: 'named',
    name: VERSION,
    by: benchAuthor,
  } as const;
  await db.transaction().execute((trx) => insertVersion(trx, boardId, version));
}
