'use client';

import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { blockTitles } from '#lib/canvas/blocks.ts';
import { landingBlock } from '#lib/tools/landing-block.ts';
import { useOpenBoard } from './board-context.ts';
import { useDesk } from './use-desk.ts';

/** Adds a note, and says to which block. */
export function NoteButton() {
  const { desk } = useOpenBoard();
  const block = useDesk((each) => landingBlock(desk.scene(), each.block));
  return (
    <button
      type="button"
      aria-keyshortcuts="N"
      title={`New note in ${blockTitles[block]} (N)`}
      onClick={() => desk.run('add-note')}
      className="flex h-9 items-center gap-2 rounded-control bg-accent px-3 text-sm font-medium text-accent-ink hover:opacity-90"
    >
      <BoardIcon name="add-note" />
      <span>Note</span>
      <span className="sr-only">in {blockTitles[block]}</span>
    </button>
  );
}
