import type * as Y from 'yjs';
import type { Board } from '../board/board.ts';
import { blockKeys } from '../canvas/blocks.ts';
import { defaultBlockColours } from '../canvas/palette.ts';
import { boardRoots } from './board-roots.ts';
import { readBlockColour, readLink, readNote } from './read-record.ts';

/** Every good record of the document at this moment; bad ones are left out. */
export function readBoard(doc: Y.Doc): Board {
  const roots = boardRoots(doc);
  const notes = new Map(
    Array.from(roots.notes.entries(), ([key, record]) => readNote(key, record))
      .filter((note) => note !== null)
      .map((note) => [note.id, note]),
  );
  const links = new Map(
    Array.from(roots.links.entries(), ([key, record]) => readLink(key, record))
      .filter((link) => link !== null)
      .filter((link) => notes.has(link.from) && notes.has(link.to))
      .map((link) => [link.id, link]),
  );
  return { notes, links, blockColours: readBlockColours(roots.blocks) };
}

/** Every block's colour: the one chosen for this board, else its own. */
export function readBlockColours(blocks: Y.Map<unknown>): Board['blockColours'] {
  const colours = { ...defaultBlockColours };
  for (const key of blockKeys) colours[key] = readBlockColour(blocks.get(key)) ?? colours[key];
  return colours;
}
