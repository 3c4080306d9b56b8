import type { Board } from '#lib/board/board.ts';
import type { NoteId } from '#lib/board/ids.ts';
import { type BlockKey, blockKeys } from '#lib/canvas/blocks.ts';
import { type BlockChange, compareBlocks } from '#lib/review/compare-blocks.ts';
import { compareBoards } from '#lib/review/compare-boards.ts';
import { compareLinks, type LinkChange } from '#lib/review/compare-links.ts';
import { type ChangeKind, changeKinds, type NoteChange } from '#lib/review/note-change.ts';
import type { LogTime } from '#lib/review/version-due.ts';

/** Two moments of a board and what became of it from one to the other. */
export type Comparison = {
  readonly from: LogTime;
  readonly to: LogTime;
  readonly before: Board;
  readonly after: Board;
  /** Block by block, as they are read. */
  readonly notes: readonly NoteChange[];
  readonly links: readonly LinkChange[];
  readonly blocks: readonly BlockChange[];
};

/** The later board with what was dropped still in its place, so that it can be seen. */
export function boardOfBoth({ before, after, notes }: Comparison): Board {
  const all = new Map(after.notes);
  for (const change of notes) if (!change.after && change.before) all.set(change.id, change.before);
  const links = new Map(after.links);
  for (const [id, link] of before.links)
    if (!links.has(id) && all.has(link.from) && all.has(link.to)) links.set(id, link);
  return { ...after, notes: all, links };
}

/** Whether the board is not any more what it was compared as. */
export function hasGoneOn({ after }: Comparison, board: Board): boolean {
  return [compareBoards, compareLinks, compareBlocks].some((compare) => compare(after, board).length > 0);
}

/** How many notes were changed in each way. A note that was moved and reworded counts for both. */
export function countKinds(notes: readonly NoteChange[]): ReadonlyMap<ChangeKind, number> {
  return new Map(
    changeKinds.flatMap((kind) => {
      const count = notes.filter(({ kinds }) => kinds.includes(kind)).length;
      return count === 0 ? [] : [[kind, count] as const];
    }),
  );
}

/** The changes of these kinds by the block that the note lies in, or lay last. @param kinds none: all of them */
export function changesByBlock(
  notes: readonly NoteChange[],
  kinds: ReadonlySet<ChangeKind>,
): readonly { readonly block: BlockKey; readonly changes: readonly NoteChange[] }[] {
  const shown = notes.filter((change) => kinds.size === 0 || change.kinds.some((kind) => kinds.has(kind)));
  const groups = Map.groupBy(shown, ({ before, after }) => (after ?? before)?.at.block);
  return blockKeys.flatMap((block) => {
    const changes = groups.get(block);
    return changes ? [{ block, changes }] : [];
  });
}

/** The same by note. */
export function changesById(notes: readonly NoteChange[]): ReadonlyMap<NoteId, NoteChange> {
  return new Map(notes.map((change) => [change.id, change]));
}
