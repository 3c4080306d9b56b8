import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { servePages } from '../build/serve-pages.ts';
import { type Contestant, type ContestantKey, contestants } from '../contestants.ts';
import { makeNoteData, type NoteData } from '../notes/note-data.ts';
import type { Options } from '../options.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import { openKeptRuns } from './kept-runs.ts';
import { measureSession, type Session, type SessionOrder } from './measure-session.ts';

/** One canvas with so many notes, in one run. */
export type CanvasRun = Session & {
  readonly contestant: ContestantKey;
  readonly notes: number;
  readonly run: number;
  /** Of the machine before it: what else was going on. */
  readonly load: number;
};

type Turn = { readonly contestant: Contestant; readonly notes: number; readonly run: number };

/** Measures all canvases in turn, in each run in another order, and says what it is at. */
export async function measureCanvases(
  options: Options,
  say: (text: string) => void,
): Promise<readonly CanvasRun[]> {
  const boards = await makeBoards([...options.sizes, ...options.ownSizes]);
  const server = await servePages((name) => {
    const [size = '', kind] = name.split('.');
    const board = boards.get(Number(size));
    if (!board) return null;
    return kind === 'json' ? JSON.stringify(board.page) : board.state;
  });
  const kept = await openKeptRuns(options.resume);
  try {
    const results: CanvasRun[] = [];
    for (const { contestant, notes, run } of turns(options)) {
      const data = boards.get(notes);
      if (!data) throw new Error(`There is no board of ${notes} notes.`);
      const turn = { contestant: contestant.key, notes, run };
      const known = await kept.find(turn);
      if (known) {
        results.push(known);
        continue;
      }
      const started = Date.now();
      const [load = 0] = loadavg();
      const order = {
        url: server.url,
        contestant,
        data,
        scenarios: scenarios.filter(({ key }) => options.scenarios.includes(key)),
        count: options.count,
        ...picturesOf(options, contestant, notes),
      };
      const session = await measureAgain(order, say);
      const result: CanvasRun = { ...turn, load, ...session };
      results.push(result);
      await kept.keep(result);
      say(`run ${run}: ${contestant.title}, ${notes} notes, ${Math.round((Date.now() - started) / 1_000)} s`);
    }
    return results;
  } finally {
    await server.close();
  }
}

/** A canvas that falls far behind may lose input, and then is not where it should be: that session does not count. */
const ATTEMPTS = 3;

async function measureAgain(order: SessionOrder, say: (text: string) => void): Promise<Session> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await measureSession(order);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      say(`once more, because of: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Every canvas begins once, so that none always has the machine as another left it. */
function turns({ runs, sizes, ownSizes, only }: Options): readonly Turn[] {
  const asked = contestants.filter(({ key }) => only.includes(key));
  return Array.from({ length: runs }, (_, index) => index + 1).flatMap((run) => {
    const first = (run - 1) % Math.max(1, asked.length);
    const order = [...asked.slice(first), ...asked.slice(0, first)];
    return [
      ...sizes.flatMap((notes) => order.map((contestant) => ({ contestant, notes, run }))),
      ...ownSizes.flatMap((notes) =>
        order.filter(({ key }) => key === 'own').map((contestant) => ({ contestant, notes, run })),
      ),
    ];
  });
}

async function makeBoards(sizes: readonly number[]): Promise<ReadonlyMap<number, NoteData>> {
  const boards = new Map<number, NoteData>();
  for (const size of sizes) boards.set(size, await makeNoteData(size));
  return boards;
}

function picturesOf({ pictures }: Options, { key: contestant }: Contestant, notes: number) {
  if (!pictures) return {};
  return {
    picture: async (key: string, png: Uint8Array) => {
      await mkdir(pictures, { recursive: true });
      await writeFile(path.join(pictures, `${contestant}-${notes}-${key}.png`), png);
    },
  };
}
