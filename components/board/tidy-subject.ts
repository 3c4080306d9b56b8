import type { NoteId } from '#lib/board/ids.ts';
import { MAX_TIDIED, notesByBlock, tidyScope } from '#lib/board/tidy/tidy-scope.ts';
import { blockTitles } from '#lib/canvas/blocks.ts';
import { mayChange } from '#lib/tools/chosen-notes.ts';
import type { Desk, Scene } from '#lib/tools/desk.ts';
import type { TidyItem } from './tidy-items.ts';

/** What there is to tidy now. */
export type TidySubject = {
  readonly ids: readonly NoteId[];
  /** How many of them each block has. */
  readonly perBlock: readonly number[];
  /** As in "Tidy 6 notes". */
  readonly words: string;
};

/** The selected notes, or all of its block when only one is selected; of those, what this person may change. */
export function tidySubject({ selection }: Desk, scene: Scene): TidySubject {
  const ids = tidyScope(scene.board, selection).filter((id) => mayChange(scene, id));
  const blocks = notesByBlock(scene.board, ids);
  const [only] = blocks;
  const isWholeBlock = selection.size === 1 && only !== undefined && ids.length > 1;
  return {
    ids,
    perBlock: blocks.map(({ notes }) => notes.length),
    words: isWholeBlock ? `all ${ids.length} notes of ${blockTitles[only.block]}` : countNotes(ids.length),
  };
}

/** Why an item of the menu has nothing to do; `null` when it has. */
export function whyNot({ least }: TidyItem, { perBlock }: TidySubject): string | null {
  const most = Math.max(0, ...perBlock);
  if (most > MAX_TIDIED) return `More than ${MAX_TIDIED} notes of a block cannot be tidied at once.`;
  if (most < least) return `Select at least ${least === 3 ? 'three' : 'two'} notes of one block for this.`;
  return null;
}

/** How many notes an item of the menu is about: too few in one block stay as they are. */
export function countTidied({ least }: TidyItem, { perBlock }: TidySubject): number {
  return perBlock.filter((count) => count >= least).reduce((sum, count) => sum + count, 0);
}

export function countNotes(count: number): string {
  return count === 1 ? 'one note' : `${count} notes`;
}
