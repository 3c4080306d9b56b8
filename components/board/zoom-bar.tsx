'use client';

import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { ActionButton } from './action-button.tsx';
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
      <ActionButton
        action="zoom-out"
        tooltipSide="above"
        icon={<BoardIcon name="minus" />}
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
      <ActionButton
        action="zoom-in"
        tooltipSide="above"
        icon={<BoardIcon name="plus" />}
        className="max-sm:hidden"
      />
      <ActionButton action="fit-board" tooltipSide="above" icon={<BoardIcon name="fit" />} />
    </fieldset>
  );
}
