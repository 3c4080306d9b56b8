import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { View } from '../../../lib/geometry/view.ts';
import { root } from '../build/paths.ts';
import type { PageData } from '../pages/bench-page.ts';
import { type BenchNote, benchBoard } from './notes.ts';
import { countInView, wholeView, workingView } from './views.ts';

/** One board in every form in which it is needed. */
export type NoteData = {
  readonly notes: readonly BenchNote[];
  readonly working: View;
  readonly whole: View;
  /** For the pages of all canvases. */
  readonly page: PageData;
  /** Our own document, as one update. */
  readonly state: Uint8Array;
};

export async function makeNoteData(count: number): Promise<NoteData> {
  const { notes, state, bounds } = benchBoard(count);
  const papers = await readPapers();
  const working = workingView(bounds);
  return {
    notes,
    working,
    whole: wholeView(bounds),
    state,
    page: {
      view: working,
      seen: countInView(notes, working),
      notes: notes.map(({ colour, ...note }) => ({
        ...note,
        colourName: colour,
        colour: papers.get(colour) ?? 'white',
      })),
    },
  };
}

/** The light paper of each colour, from where the product has it. */
async function readPapers(): Promise<ReadonlyMap<string, string>> {
  const tokens = await readFile(path.join(root, 'app/tokens.css'), 'utf8');
  const papers = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens.matchAll(/--note-([a-z]+): (#[0-9a-f]{6});/g))
    if (!papers.has(name)) papers.set(name, value);
  return papers;
}
