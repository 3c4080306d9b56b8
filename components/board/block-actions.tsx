'use client';

import { useSyncExternalStore } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import { useOpenBoard } from './board-context.ts';
import { ColourChoices } from './colour-choices.tsx';
import { useMayArrange, useMayEdit } from './use-desk.ts';

/** The buttons in a block's title row, for those who may edit. */
export function BlockActions({ block }: { block: BlockKey }) {
  const { desk, session } = useOpenBoard();
  const readColour = () => session.store.getBoard().blockColours[block];
  const colour = useSyncExternalStore(session.store.subscribe, readColour, readColour);
  const title = blockTitles[block];
  const popover = `colour-of-${block}`;
  const mayEdit = useMayEdit();
  const mayArrange = useMayArrange();
  if (!mayEdit) return null;
  return (
    <div className="flex items-center">
      {mayArrange && (
        <>
          <button
            type="button"
            popoverTarget={popover}
            aria-label={`Colour of ${title}`}
            title={`Colour of ${title}`}
            data-colour={colour}
            className="grid size-9 place-items-center rounded-control hover:bg-sunken"
          >
            <span
              className="size-4 rounded-full border border-[var(--paper-edge)] bg-[var(--paper)]"
              aria-hidden="true"
            />
          </button>
          <Popover id={popover} label={`Colour of ${title}`}>
            <ColourChoices
              label="Colours"
              chosen={colour}
              onChoose={(next) => {
                desk.dispatch({ type: 'focus-block', block });
                desk.run('set-block-colour', { colour: next });
              }}
            />
          </Popover>
        </>
      )}
      <IconButton
        label={`Add a note to ${title}`}
        icon={<BoardIcon name="plus" />}
        onClick={() => {
          desk.dispatch({ type: 'focus-block', block });
          desk.run('add-note');
        }}
      />
    </div>
  );
}
