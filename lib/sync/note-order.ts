import type { Board } from '../board/board.ts';
import type { NoteId } from '../board/ids.ts';
import type { Note } from '../board/note.ts';
import { compareReadingOrder } from '../board/reading-order.ts';
import { type BlockKey, blockKeys } from '../canvas/blocks.ts';

/** Each block's notes in reading order. */
export type NoteOrder = Readonly<Record<BlockKey, readonly NoteId[]>>;

export function orderAll(notes: Board['notes']): NoteOrder {
  const empty = Object.fromEntries(blockKeys.map((key) => [key, []])) as unknown as NoteOrder;
  const blocks = Map.groupBy(notes.values(), (note) => note.at.block);
  return reorder(empty, notes, new Map(Array.from(blocks, ([key, all]) => [key, new Set(all.map(idOf))])));
}

/** Puts the changed notes of each block where they belong now; a block whose order came out the same keeps its array. */
export function reorder(
  order: NoteOrder,
  notes: Board['notes'],
  changed: ReadonlyMap<BlockKey, Set<NoteId>>,
): NoteOrder {
  const next = { ...order };
  for (const [key, ids] of changed) {
    const here = Array.from(ids, (id) => notes.get(id)).filter((note) => note?.at.block === key);
    const coming = here.filter((note) => note !== undefined).sort(compareReadingOrder);
    const merged = merge(
      order[key].filter((id) => !ids.has(id)),
      coming,
      notes,
    );
    if (!sameList(merged, order[key])) next[key] = merged;
  }
  return next;
}

/** Sorted notes into a sorted list. */
function merge(
  staying: readonly NoteId[],
  coming: readonly Note[],
  notes: Board['notes'],
): readonly NoteId[] {
  const merged: NoteId[] = [];
  let from = 0;
  for (const note of coming) {
    let to = from;
    for (let end = staying.length; to < end; ) {
      const middle = (to + end) >> 1;
      const other = notes.get(staying[middle] as NoteId);
      if (other && compareReadingOrder(other, note) < 0) to = middle + 1;
      else end = middle;
    }
    merged.push(...staying.slice(from, to), note.id);
    from = to;
  }
  return [...merged, ...staying.slice(from)];
}

const idOf = ({ id }: Note) => id;

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
