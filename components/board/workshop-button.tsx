'use client';

import { useId } from 'react';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { useWorkshop } from '#components/workshop/use-workshop.ts';
import { useMay } from './use-desk.ts';

type WorkshopButtonProps = { readonly open: boolean; readonly onToggle: () => void };

/**
 * Opens the workshop's panel. Who runs the room also sees here that somebody has raised a hand. On a phone it has a
 * place of its own only where there is a workshop; the menu leads to the first one.
 */
export function WorkshopButton({ open, onToggle }: WorkshopButtonProps) {
  const handsId = useId();
  const mayRun = useMay('run-workshop');
  const hands = useWorkshop(({ view }) => view?.state.hands.length ?? 0);
  const isPlanned = useWorkshop(({ view }) => view !== null);
  const shown = mayRun ? hands : 0;
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-describedby={shown > 0 ? handsId : undefined}
      onClick={onToggle}
      data-panel-button="workshop"
      className={`relative inline-flex h-9 min-w-9 shrink-0 items-center justify-center gap-1.5 rounded-control px-2 text-sm font-medium text-muted transition-colors hover:bg-sunken hover:text-ink aria-expanded:bg-accent-soft aria-expanded:text-accent ${isPlanned ? '' : 'max-sm:hidden'}`}
    >
      <BoardIcon name="workshop" />
      <span className="max-lg:sr-only">Workshop</span>
      {shown > 0 && (
        <span
          id={handsId}
          aria-hidden="true"
          className="absolute -top-1 -right-1.5 grid h-4 min-w-4 place-items-center rounded-full bg-warn px-1 text-[0.625rem] font-semibold text-canvas tabular-nums"
        >
          {shown}
          <span className="sr-only">{shown === 1 ? ' hand raised' : ' hands raised'}</span>
        </span>
      )}
    </button>
  );
}
