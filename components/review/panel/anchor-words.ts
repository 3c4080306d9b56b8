import type { Note } from '#lib/board/note.ts';
import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import type { Anchor } from '#lib/review/thread.ts';

/** What a thread is about, in words, and the block that it is in now. */
export type AnchorWords = {
  readonly is: 'note' | 'gone-note' | 'block' | 'point';
  readonly block: BlockKey;
  readonly words: string;
};

/** Characters of a note that name it. */
const MOST = 60;

/** @param note what is on the board of the anchor's note */
export function describeAnchor(anchor: Anchor, note: Note | undefined): AnchorWords {
  switch (anchor.is) {
    case 'note':
      return note
        ? { is: 'note', block: note.at.block, words: beginningOf(note.plain) }
        : { is: 'gone-note', block: anchor.lastAt.block, words: 'Deleted note' };
    case 'block':
      return { is: 'block', block: anchor.block, words: blockTitles[anchor.block] };
    case 'point':
      return { is: 'point', block: anchor.at.block, words: `A place in ${blockTitles[anchor.at.block]}` };
  }
}

/** How a note begins, on one line. */
export function beginningOf(plain: string): string {
  const letters = Array.from(plain.replace(/\s+/g, ' ').trim());
  if (letters.length === 0) return 'Empty note';
  return letters.length <= MOST
    ? letters.join('')
    : `${letters
        .slice(0, MOST - 1)
        .join('')
        .trimEnd()}…`;
}
