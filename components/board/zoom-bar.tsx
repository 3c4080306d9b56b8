'use client';

import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { useOpenBoard } from './board-context.ts';
import { useDesk } from './use-desk.ts';

/** Zoom by steps, back to 100 %, and the whole board. */
export function ZoomBar() {
  const { desk } = useOpenBoard();
  const percent = useDesk((each) => Math.round(each.view.zoom * 100));
  return (
    <fieldset
      aria-label="Zoom"
      className="flex items-center rounded-card border border-line bg-surface p-0.5 shadow-card"
    >
      <IconButton
        label="Zoom out"
        shortcut="Ctrl+-"
        tooltipSide="above"
        icon={<BoardIcon name="minus" />}
        onClick={() => desk.run('zoom-out')}
        className="max-sm:hidden"
      />
      <button
        type="button"
        aria-label={`Zoom to 100 %, now ${percent} %`}
        onClick={() => desk.run('zoom-to-100')}
        className="min-w-13 rounded-control px-1 py-1.5 text-sm tabular-nums text-muted hover:bg-sunken hover:text-ink max-sm:hidden"
      >
        {percent} %
      </button>
      <IconButton
        label="Zoom in"
        shortcut="Ctrl++"
        tooltipSide="above"
        icon={<BoardIcon name="plus" />}
        onClick={() => desk.run('zoom-in')}
        className="max-sm:hidden"
      />
      <IconButton
        label="Fit board"
        shortcut="Shift+1"
        tooltipSide="above"
        icon={<BoardIcon name="fit" />}
        onClick={() => desk.run('fit-board')}
      />
    </fieldset>
  );
}
