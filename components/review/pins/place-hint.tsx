'use client';

import { useOpenBoard } from '#components/board/board-context.ts';

/** Says what a press does while the comment tool is in hand. */
export function PlaceHint() {
  const { desk } = useOpenBoard();
  return (
    <div
      data-place-hint
      className="pointer-events-auto flex max-sm:mb-13 max-w-full items-center gap-3 rounded-panel border border-line bg-raised py-1 pr-1 pl-4 text-sm text-ink shadow-raised"
    >
      <p role="status">
        Click where your comment belongs
        <span className="text-muted max-sm:hidden">: a note, a block’s heading or any place</span>
      </p>
      <button
        type="button"
        aria-keyshortcuts="Escape"
        onClick={() => desk.run('select-tool')}
        className="h-8 shrink-0 rounded-control px-2.5 font-medium text-muted hover:bg-sunken hover:text-ink"
      >
        Cancel
      </button>
    </div>
  );
}
