'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { BoardIcon } from '#components/ui/icons/board-icons.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import { useOpenBoard } from './board-context.ts';
import { ColourChoices } from './colour-choices.tsx';
import { useMay, useMayArrange, useMayEdit } from './use-desk.ts';

type BlockActionsProps = { readonly block: BlockKey; readonly children?: ReactNode };

/** The buttons in a block's title row, as far as this person may do what they do; `children` come before them. */
export function BlockActions({ block, children }: BlockActionsProps) {
  const { desk, session } = useOpenBoard();
  const readColour = () => session.store.getBoard().blockColours[block];
  const colour = useSyncExternalStore(session.store.subscribe, readColour, readColour);
  const title = blockTitles[block];
  const popover = `colour-of-${block}`;
  const mayEdit = useMayEdit();
  const mayArrange = useMayArrange();
  const mayComment = useMay('comment');
  return (
    <div className="flex items-center">
      {children}
      <div className="block-tools flex items-center">
        {mayEdit && mayArrange && (
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
        {mayComment && (
          <IconButton
            label={`Comment on ${title}`}
            icon={<BoardIcon name="comment" />}
            onClick={() => desk.begin({ is: 'comment', anchor: { is: 'block', block } })}
          />
        )}
        {mayEdit && (
          <IconButton
            label={`Add a note to ${title}`}
            icon={<BoardIcon name="plus" />}
            onClick={() => {
              desk.dispatch({ type: 'focus-block', block });
              desk.run('add-note');
            }}
          />
        )}
        {mayComment && !mayEdit && (
          <IconButton
            label={`Suggest a note for ${title}`}
            icon={<BoardIcon name="suggest" />}
            onClick={() => desk.begin({ is: 'new-note', block })}
          />
        )}
      </div>
    </div>
  );
}
