import type * as Y from 'yjs';
import { boardRoots } from '#lib/sync/board-roots.ts';
import { readLink, readNote } from '#lib/sync/read-record.ts';
import type { Violation } from './history.ts';

/** Every record is one that the product can read, a note lies in exactly one block, and no id stands for two. */
export function checkCanvas(board: Y.Doc): readonly Violation[] {
  const { notes, links } = boardRoots(board);
  const violations: Violation[] = [];
  // A note's block is part of the one value that says where it is, so a note that can be read has exactly one.
  for (const [key, record] of notes.entries())
    if (!readNote(key, record)) violations.push({ rule: 'broken-canvas', about: `note ${key}` });
  for (const [key, record] of links.entries()) {
    if (!readLink(key, record)) violations.push({ rule: 'broken-canvas', about: `link ${key}` });
    if (notes.has(key)) violations.push({ rule: 'broken-canvas', about: `${key} is a note and a link` });
  }
  return violations;
}
