import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dist } from '../build/paths.ts';
import type { CanvasRun } from './measure-canvases.ts';

const folder = path.join(dist, 'runs');

/** What was measured so far, on the disk: a bench of an hour that is cut off can go on where it was. */
export type KeptRuns = {
  readonly find: (turn: Pick<CanvasRun, 'contestant' | 'notes' | 'run'>) => Promise<CanvasRun | null>;
  readonly keep: (run: CanvasRun) => Promise<void>;
};

/** Begins with nothing kept unless `resume` is set. */
export async function openKeptRuns(resume: boolean): Promise<KeptRuns> {
  if (!resume) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return {
    find: async (turn) => {
      const text = await readFile(fileOf(turn), 'utf8').catch(() => null);
      return text === null ? null : (JSON.parse(text) as CanvasRun);
    },
    keep: (run) => writeFile(fileOf(run), JSON.stringify(run)),
  };
}

function fileOf({ contestant, notes, run }: Pick<CanvasRun, 'contestant' | 'notes' | 'run'>): string {
  return path.join(folder, `${run}-${contestant}-${notes}.json`);
}
