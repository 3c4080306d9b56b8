import type { Note } from './note.ts';

/** Notes whose tops differ by less than this stand in one row, in board units. */
const ROW = 62;

/** Sorts a block's notes as they are read: rows from the top, each row from the left, equal places by id. */
export function compareReadingOrder(a: Note, b: Note): number {
  return (
    Math.round(a.at.y / ROW) - Math.round(b.at.y / ROW) ||
    a.at.x - b.at.x ||
    a.at.y - b.at.y ||
    (a.id < b.id ? -1 : 1)
  );
}
